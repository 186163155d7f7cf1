# What Teams itself says around a button or a form.

teams-title = Vita
teams-done = Done.
teams-below = It is below.
teams-button-reply = Reply
teams-button-private = Go on in private
teams-thinking = I'm thinking.

teams-app-name = Vita, co-intelligence of your team
teams-app-description = Thinks along about your work, week after week. Vita is an AI.
teams-app-wall = The wall

teams-form-voorstel = Make a proposal
teams-form-voorstel-about = Make a proposal to improve or renew the work
teams-form-leervraag = Set a learning question
teams-form-leervraag-about = Set your learning question of this week
teams-form-reflectie = Look back
teams-form-reflectie-about = Look back on your week
teams-form-noteer = Note
teams-form-noteer-about = Write down what you tried and what you saw
teams-form-vita = Show everything
teams-form-vita-about = All that you can do with Vita, and what is open

teams-tab-looking = I'm looking for your team's wall.
teams-tab-outside = This page belongs in Microsoft Teams. Open Teams, choose Vita and then “The wall”.
teams-tab-closed = The wall doesn't open now. Close this page and open it again. If it stays like this, ask whoever looks after Vita.
teams-tab-stranger = I don't know you yet. First send Vita a message in the chat next to this. After that, open this page again.
