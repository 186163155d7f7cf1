# Eerst en nu, elk in één korte zin, met de woorden van wie het schreef.

pair-button = Maak korter
pair-writing = Ik zet eerst en nu kort naast elkaar, met jouw woorden. Het komt in het privégesprek met mij.
pair-summary = Eerst en nu, in twee zinnen
pair-offer = Korter kan zo, met alleen jouw woorden:
pair-button-take = Neem dit
pair-button-keep = Houd mijn tekst
pair-not-shorter = Korter wordt het niet zonder iets weg te laten wat je schreef.
pair-taken-shared = Wat je deelde, blijft op de muur. Deze korte tekst is alleen van jou.
pair-kept = Je houdt je eigen tekst: “{ $now }”
