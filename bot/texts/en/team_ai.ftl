# How much AI a team may use, and what answers draw on.

team-ai-title = AI in this team
team-ai-button = AI in this team
team-ai-most = How many AI answers a day?
team-ai-most-hint = Roughly, for the whole team together. Empty: the usual limit, about { $usual }. Zero: fixed questions only, no AI.
team-ai-most-unclear = Give a whole number, { $most } at most. Or leave it empty.
team-ai-draws-label = What colleagues shared
team-ai-draws = An answer may use what colleagues shared with this team
team-ai-draws-what = Vita then says whose it is. What people keep to themselves is never used.
team-ai-saved-usual = Saved. { $team } has the usual limit: about { $usual } AI answers a day.
team-ai-saved-most = Saved. { $team } has about { $most } AI answers a day. After that Vita goes on with fixed questions.
team-ai-saved-none = Saved. In { $team } Vita works without AI, with fixed questions.
team-ai-saved-draws = An answer may use what colleagues shared.
team-ai-saved-draws-not = An answer uses nothing that colleagues shared.
team-ai-told = { $limit }, { $draws }
team-ai-told-usual = the usual limit
team-ai-told-most =
    { $most ->
        [one] about 1 AI answer a day
       *[other] about { $most } AI answers a day
    }
team-ai-told-none = without AI
team-ai-told-draws-on = what colleagues shared may be used
team-ai-told-draws-off = what colleagues shared is left out
team-ai-told-else = otherwise than before
