# When, and how often, Vita comes by itself: each person chooses that, and only that person sees it.

reach-title = Messages
reach-save = Save
reach-cancel = Not now
reach-nudges = How often may I ask you something?
reach-nudges-hint = This is about what I ask without you writing first. When you write to me, I always answer.
reach-option-normal = At most three times a week
reach-option-light = At most once a week
reach-option-off = Never by yourself
reach-days = On which days do you work?
reach-days-hint = On other days I send nothing by myself. News waits until you work again.
reach-days-none = Choose at least one day. If you're away for a while, take a pause.
reach-set-days = Your working days: { $days }.
reach-set-normal = By myself I ask you something at most three times a week.
reach-set-light = By myself I ask you something at most once a week.
reach-set-off = By myself I ask you nothing any more. I do remind you of a proposal that waits for you.
reach-set-news = News comes at most once a working day, within working hours. Nobody else sees this.
reach-button = Set messages
reach-summary = When I write to you
