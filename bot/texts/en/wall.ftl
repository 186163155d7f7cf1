# The wall (Learning Wall) as a message, and one's own data.

wall-title = *The wall of { $team }*
wall-empty = Nothing is shared yet. What somebody shares comes here: questions, insights and proposals.
wall-questions = *Questions*
wall-insights = *Insights*
wall-proposals = *Proposals*
wall-asks = *Who asks to think along*
wall-item = { $name }: “{ $text }”
wall-circle = *The circle*: { $places }
wall-place = { $place } { $number }
wall-proposal = “{ $title }”: { $stage }
wall-button-question = Set a question
wall-button-propose = Make a proposal
wall-button-open = Open as a page
wall-link = *The wall as a page*. This link is yours and works once, for ten minutes.
wall-link-open = Open the wall
wall-link-note = Don't pass the link on: whoever opens it looks with your eyes.
wall-summary = The wall

my-data-title = *What I keep about you*
my-data-nothing = I keep nothing about you except your name and your settings.
my-data-questions = *Learning questions*
my-data-insights = *Insights*
my-data-proposals = *Proposals*
my-data-turns = *Conversations*: I keep those for eight weeks. Only you see them.
my-data-private = only you
my-data-shared = shared
my-data-item = “{ $text }” ({ $readers })
my-data-button-erase = Delete all
my-data-confirm = I'll delete: your questions, insights, conversations and what you shared. What stays: decisions on proposals, without your name. Messages in { $network } you delete there. This can't be undone.
my-data-button-yes = Delete all
my-data-button-no = Keep all
my-data-kept = Nothing was deleted.
my-data-erased = Deleted. If you write again, everything starts anew.
my-data-summary = What I keep about you
