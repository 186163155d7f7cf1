# Granting and taking back roles, and what somebody hears about it.

roles-title = Roles
roles-save = Save
roles-cancel = Later
roles-why = Whoever holds a role hears it from me. I keep who gave or took back a role.
roles-who = Who
roles-role = Which role
roles-change = What changes
roles-grant = Gives the role
roles-revoke = Takes the role back
roles-now = *Now in { $team }*
roles-nobody = nobody
roles-manager = manager
roles-process_guide = guides the week and the proposals
roles-validator = looks at proposals
roles-decision_facilitator = watches over decisions
roles-decider = decides
roles-administrator = administrator
roles-granted = { $name } now holds this role: { $role }. I will let { $name } know.
roles-revoked = { $name } no longer holds this role: { $role }. I will let { $name } know.
roles-you-granted = { $by } gave you a role in { $team }: { $role }.
roles-you-revoked = { $by } took back a role in { $team }: { $role }.
roles-you-granted-by-hand = Whoever runs Vita gave you a role in the whole organisation: { $role }.
roles-you-revoked-by-hand = Whoever runs Vita took a role back: { $role }.
roles-you-granted-means = When something waits for you, I say so here, with a date.
roles-summary = Roles
roles-button = Give roles
