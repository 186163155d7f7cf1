# Answering Vita with a form, where a reply in the thread does not reach Vita by itself.

reply-title = Reply
reply-text = What do you want to say?
reply-readers = Who sees this: everyone who reads this conversation.
reply-readers-private = Who sees this: you.
reply-send = Send
reply-cancel = Stop
reply-said = { $name } says:
reply-taken = I'll answer in the conversation.
reply-summary = Your reply was sent
