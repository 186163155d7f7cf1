# The invitation to propose, in the team channel, towards the end of the week. The lists rotate.

invitation-openings =
    What you try out often fades when the week ends. A proposal may be half done. No proposal is fine too.
    Something that went well this week need not stay a coincidence.
    A proposal is three sentences: what happens now, what you'll do differently, who notices.
    Perhaps somebody is already doing something differently, without saying so. That can be a proposal.
    Small is a proposal too: one agreement, one form, one phone call less.
invitation-openings-shared =
    What you saw this week is on the wall. Perhaps there is a proposal in it. Perhaps not.
    What you shared still belongs to one person. A proposal makes it the team's.
    There is something on the wall from this week. A proposal may be half done; together you make it whole.
    You saw something this week. One small agreement turns it into doing something differently.
    Look at the wall once more. What it says can simply be how next week goes.
    You all know now what was shared this week. A proposal can say who else should.
    Seeing something is one thing. Agreeing on what to do with it can start small.
invitation-questions =
    What from this week should stay?
    What would change next week if it were up to you?
    Which small agreement would bring the most calm?
    What did you do once this week that could happen more often?
    Who would notice if you did this differently?
    What can go, without anybody missing it?
    What would you like to try before you're sure?
    Which detour can go tomorrow?
    What do you need permission for, and whose?
invitation-button-propose = Make a proposal
invitation-button-wall = View the wall
invitation-summary = What from this week should stay?
