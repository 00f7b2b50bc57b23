"""Capitalised words that name no person: sentence heads, and the things people are named in."""

# Capitalised at the head of a sentence or in a headline: "On Friday", "But Putin", "Trump Says".
COMMON = frozenset(
    "a about above according across after again against ago all almost along already also "
    "although always am amid certainly among an and another any are around as asked at away back "
    "be because been before behind being below between both but by can could despite did do does "
    "down during each earlier either even ever every few first for former from get gets go goes "
    "got had has have he her here hers him his how however i if in including indeed inside "
    "instead into is it its just last late later less like likely made make makes many me "
    "meanwhile more most much maybe must my near nearly neither never new next no nor not nothing "
    "now of off on once one only onto or other others our out outside over own per perhaps please "
    "proposed put q recently said say saying says several she should since so some still such "
    "take takes than thanks that the their them then there these they this those though three "
    "through thus to today together tomorrow tonight too toward towards tried two under unlike "
    "until up upon us very via was we were what when where whether which while who whom whose why "
    "with within without would yes yesterday yet you your llc inc ltd corp plc monday tuesday "
    "wednesday thursday friday saturday sunday january february july september october november "
    "december northern southern eastern western central speaking republican republicans democrat "
    "democrats democratic gop nevertheless catholic muslim muslims jewish hispanic latino fellow "
    "dear president-elect".split()
)
# As these, but the last word of a name too: "Theresa May", "Adam West", "George Will".
DOUBTFUL = frozenset(
    "may march april june august north south east west will early long black white young".split()
)
# Words that no person's name holds: "General Motors", "St. Louis University".
THINGS = frozenset(
    "accord accords act action administration administrator affairs agency aircraft airlines "
    "airport alliance amendment army assistance association avenue award awards band bank bay "
    "beach bill board books bridge broadcasting bureau campaign capital caucus center centers "
    "centre church city club coalition college command commission committee communications "
    "company conference congress convention corp corporation council county court debate deco "
    "department dialogue diary district division doctrine elementary endowment energy enterprises "
    "entertainment evangelical evangelicals expeditionary factory family federation fighting "
    "fleet flight foods force forces forum foundation fund gate group high hills hospital hotel "
    "hour inc industries initiative institute international island journal justice labs league "
    "liberties library limited lines list lists ltd magazine mall market markets media memorial "
    "ministry mission motors mount mountain museum network news office orchestra order "
    "organization park partners party plan plaza police port primary prize program programme "
    "project promise radio railway realty reception records report republic residence review "
    "revolution river road room school science security series service services show society "
    "square statement states station store street studios summit survey system systems tank tanks "
    "tax team teams technologies television theater theatre times tournament tower trail treaty "
    "tribune trust tunnel union unit united university update valley village vineyard war week "
    "weekly welcome welfare workers world".split()
)
ORDINARY = COMMON | DOUBTFUL | THINGS
