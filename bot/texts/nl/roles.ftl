# Rollen geven en terugnemen, en wat iemand daarover hoort.

roles-title = Rollen
roles-save = Bewaar
roles-cancel = Later
roles-why = Wie een rol heeft, hoort dat van mij. Ik houd bij wie een rol gaf of terugnam.
roles-who = Wie
roles-role = Welke rol
roles-change = Wat verandert er
roles-grant = Geeft de rol
roles-revoke = Neemt de rol terug
roles-now = *Nu in { $team }*
roles-nobody = niemand
roles-manager = leidinggevende
roles-process_guide = begeleidt de week en de voorstellen
roles-validator = bekijkt voorstellen
roles-decision_facilitator = bewaakt de besluiten
roles-decider = beslist
roles-administrator = beheerder
roles-granted = { $name } heeft nu deze rol: { $role }. Ik laat het { $name } weten.
roles-revoked = { $name } heeft deze rol niet meer: { $role }. Ik laat het { $name } weten.
roles-you-granted = { $by } gaf je een rol in { $team }: { $role }.
roles-you-revoked = { $by } nam een rol terug in { $team }: { $role }.
roles-you-granted-by-hand = Wie Vita draait, gaf je een rol in de hele organisatie: { $role }.
roles-you-revoked-by-hand = Wie Vita draait, nam een rol terug: { $role }.
roles-you-granted-means = Ligt er iets bij je, dan zeg ik dat hier, met een datum.
roles-summary = Rollen
roles-button = Geef rollen
