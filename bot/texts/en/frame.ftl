# The frame: the goals of the organisation.

frame-title = *The frame: the goals of { $organisation }*
frame-empty = The frame holds no goal yet. An administrator or process guide puts it in.
frame-empty-yours = The frame holds no goal yet. You can put it in.
frame-why = Vita names the goal you touch, and says so when you touch none.
frame-version = Version { $version }.
frame-button-change = Change
frame-form-title = Frame
frame-form-save = Save
frame-form-goals = Goals, one a line
frame-form-hint = In plain words. For example: “Residents understand a letter when they read it once”.
frame-form-touches = A running week keeps the frame it began with. The new version counts from the next start.
frame-form-most = Keep it to nine goals. Nobody remembers more.
frame-saved = The frame is saved as version { $version }. It counts from the next start of a week.
frame-summary = The frame
frame-button-contacts = Who can help
