# The page after installing in Slack.

install-title = Vita is ready
install-done = Vita is now installed in { $workspace }. You're the administrator of Vita, if there was none yet.
install-next = Invite Vita to the channel of a team: type /invite @Vita there. Vita introduces itself and asks how you want to begin.
install-not = Vita is not installed
install-stopped = You stopped the install. Nothing has changed.
install-grid = Vita works per workspace, not for a whole Enterprise Grid. Choose one workspace when you install.
install-again = It took too long, or it began in another browser. Please begin again.
install-link = Install Vita
