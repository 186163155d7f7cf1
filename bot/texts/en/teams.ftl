# What Teams itself says around a button or a form.

teams-title = Vita
teams-done = Done.
teams-below = It is below.
teams-button-reply = Reply
teams-button-private = Go on in private
teams-thinking = I'm thinking.
