# Nieuws voor één persoon, bij elkaar in één bericht: hoogstens één per werkdag.

digest-summary = { $count ->
    [2] Er is nieuws over twee dingen.
    [3] Er is nieuws over drie dingen.
   *[other] Er is nieuws over { $count } dingen:
}
digest-more = { $count ->
    [one] En nog één ding.
   *[other] En nog { $count } dingen.
}
digest-button-open = Toon wat openstaat
