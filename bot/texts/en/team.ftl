# Starting a team from the chat.

team-started = { $team } has started. The first week begins { $day } at { $clock }, here in this channel.
team-started-next = Fill in the frame now: the goals that your work serves.
team-started-admin = You are now an administrator of Vita in { $organisation }.
team-started-roles = Who decides on proposals, and who looks at them first? That is still open. Give those roles to people.
team-button-frame = Show the frame
team-button-test = Send a test message
team-pilot = You begin with a trial. A works council has a say in that too.
team-summary = The team has started
team-name-default = Team in this channel

# To whoever looks after the team: what did not come in time.
team-not-said-kickoff = The start of the week of { $team } did not come. It was due { $weekday } at { $clock }.
team-not-said-reflection = The look back of { $team } did not come. It was due { $weekday } at { $clock }. It goes along with the next start.
team-not-said-next = Vita stood still for too long. Nothing is lost. You need not do anything.
team-not-said-summary = A message did not come in time
