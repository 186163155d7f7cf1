# A conversation in the terminal: its beginning, and what to type for a button.

talk-heading = Vita, { $phase }. What you type here is not kept.
talk-model = Your text does go to the AI model { $model }.
talk-hint = [{ $label }: type { $typed }]
talk-open-richten = Which question from your work do you want to look into this week?
talk-open-sparren = What is on your mind? Type it as you would tell a colleague.
talk-open-doen = What have you tried so far, however small?
talk-open-voorstellen = What would change next week if it were up to you?
talk-open-reflecteren = Without looking back: what do you still know of this week?
talk-open-verantwoorden = What is different now because of your work, compared with a month ago?
