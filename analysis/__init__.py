"""From news to evidence: articles in, tables of quotes, actors, weapons and steps out."""
