# Hoeveel AI een team mag gebruiken, en waar antwoorden uit putten.

team-ai-title = AI in dit team
team-ai-button = AI in dit team
team-ai-most = Hoeveel AI-antwoorden per dag?
team-ai-most-hint = Ongeveer, voor het hele team samen. Leeg: de gewone grens, zo'n { $usual }. Nul: alleen vaste vragen, zonder AI.
team-ai-most-unclear = Vul een heel getal in, hooguit { $most }. Of laat het leeg.
team-ai-draws-label = Wat collega's deelden
team-ai-draws = Een antwoord mag gebruiken wat collega's met dit team deelden
team-ai-draws-what = Vita noemt dan van wie het komt. Wat iemand voor zichzelf houdt, wordt nooit gebruikt.
team-ai-saved-usual = Bewaard. In { $team } geldt de gewone grens: zo'n { $usual } AI-antwoorden per dag.
team-ai-saved-most = Bewaard. In { $team } zijn er zo'n { $most } AI-antwoorden per dag. Daarna gaat Vita verder met vaste vragen.
team-ai-saved-none = Bewaard. In { $team } werkt Vita zonder AI, met vaste vragen.
team-ai-saved-draws = Een antwoord mag gebruiken wat collega's deelden.
team-ai-saved-draws-not = Een antwoord gebruikt niets van wat collega's deelden.
team-ai-told = { $limit }, { $draws }
team-ai-told-usual = de gewone grens
team-ai-told-most =
    { $most ->
        [one] zo'n 1 AI-antwoord per dag
       *[other] zo'n { $most } AI-antwoorden per dag
    }
team-ai-told-none = zonder AI
team-ai-told-draws-on = wat collega's deelden mag mee
team-ai-told-draws-off = wat collega's deelden blijft erbuiten
team-ai-told-else = anders dan eerst
