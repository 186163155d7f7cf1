# What somebody thought of an answer: two thumbs below it, and what was missing.

verdict-like = This helps me on
verdict-dislike = This doesn't help me
verdict-title = What was missing?
verdict-remark = What was wrong, or what was missing?
verdict-remark-hint = May stay empty. Please name nobody.
verdict-who-sees = I keep this with the text that I made the answer with. Not who said it, and not in which conversation.
verdict-submit = Save
verdict-close = Close
verdict-kept = Saved, without your name.
