"""Texts that have to do with each other are alike, and hardly any others; measured on samples from many trades."""

from itertools import product
from statistics import mean

import pytest

from bot.domain.likeness import BEARS_ON, likeness, print_of

SHARED = (
    "Wie terugbelt over een brief, heeft de brief vaak niet uitgelezen.",
    "De overdracht gaat sneller als we alleen noemen wat anders is dan gisteren.",
    "Hoe voorkomen we dat medicatie dubbel wordt gegeven bij het wisselen van dienst?",
    "Vaste plek voor de vier punten bovenaan het dossier. De avonddienst schrijft op wat er veranderd is.",
    "Leerlingen letten beter op als de les met hun eigen vraag begint.",
    "De verwarming in lokaal 12 gaat te laat aan. De conciërge mag bij de begintijden.",
    "Roosters lopen vast op verlof dat te laat wordt aangevraagd.",
    "Een storing aan de freesmachine meld je voortaan met een foto.",
    "Nieuwe collega's weten niet bij wie ze terecht kunnen met een vraag over declaraties.",
    "Vergaderingen duren korter als mededelingen vooraf op papier staan.",
    "Bewoners eten meer als ze zelf aan tafel opscheppen.",
    "De balie krijgt elke maandag dezelfde telefoontjes over de afvalkalender.",
    "Facturen blijven liggen omdat niemand weet wie ze goedkeurt.",
    "Ouders lezen een kort bericht wel en een nieuwsbrief niet.",
    "In het magazijn zoeken we lang naar onderdelen zonder label.",
    "People call about the date in a letter, not about its content.",
    "Night shift leaves a short list of what changed, so mornings start faster.",
    "New starters ask the same three questions about the expense system.",
)

ABOUT = {
    "waarom bellen mensen toch steeds na onze brieven": {0, 11},
    "overdracht weer drama. stond ik met het verkeerde verband": {1},
    "de avonddienst schrijft niks op in het dossier": {3},
    "hoe krijg ik het rooster rond als iedereen verlof wil": {6},
    "kan je ons maandagoverleg korter maken, die vergaderingen duren zo lang": {9},
    "verwarming lokaal 12 kapot en ik geloof niet in innovatie": {5},
    "de leerlingen zitten te kletsen in mijn les": {4},
    "storingen aan de machine worden niet gemeld": {7},
    "wie moet die facturen nou goedkeuren": {12},
    "ouders reageren niet op de nieuwsbrief": {13},
    "telefoontjes aan de balie over afval": {11},
    "medicatie werd dubbel gegeven": {2},
    "mijn declaratie ligt al weken stil": {8},
    "onderdelen kwijt in het magazijn": {14},
    "why do people keep calling after we send a letter": {15},
    "our night shift handover takes too long": {16},
}
"""What somebody says, and which of the shared things have to do with it."""

ABOUT_NOTHING = (
    "ik weet het niet zo goed vandaag",
    "hoe schrijf ik een visie op AI voor de raad van toezicht",
    "geef drie redenen waarom mijn plan klopt",
    "moest van de directeur met jou praten",
    "hoe lang duurt een bezwaartermijn eigenlijk",
    "ik wil leren presenteren voor een grote groep",
    "mijn collega en ik verdelen de taken anders",
    "de printer op de derde verdieping",
    "hoe vertel ik slecht nieuws aan de klant",
    "can you help me plan my week",
    "what should i say in my presentation to the board",
    "de koffie is op en niemand doet iets",
    "subsidie aanvragen voor zonnepanelen",
    "hoe houd ik aantekeningen bij van gesprekken",
)


def bears_on(said: str, shared: str) -> bool:
    return likeness(print_of(said), print_of(shared)) >= BEARS_ON


def test_nearly_all_that_belongs_together_is_found() -> None:
    found = [bears_on(said, SHARED[number]) for said, numbers in ABOUT.items() for number in numbers]

    assert mean(found) > 0.85


def test_hardly_anything_else_is_found() -> None:
    apart = [
        (said, shared)
        for said, (number, shared) in product([*ABOUT, *ABOUT_NOTHING], enumerate(SHARED))
        if number not in ABOUT.get(said, set())
    ]

    assert mean(bears_on(said, shared) for said, shared in apart) < 0.005


def test_bent_and_compound_words_are_alike() -> None:
    assert bears_on("de overdrachten", "bij de avondoverdracht")


def test_accents_and_capitals_make_no_difference() -> None:
    assert print_of("De CONCIERGE") == print_of("de conciërge")


@pytest.mark.parametrize("text", ["", "ik weet het niet", "👍 12 — ok"])
def test_what_says_nothing_is_like_nothing(text: str) -> None:
    assert likeness(print_of(text), print_of("ik weet het niet, maar de overdracht duurt lang")) == 0.0


def test_a_text_is_like_itself() -> None:
    print_ = print_of(SHARED[3])

    assert likeness(print_, print_) == pytest.approx(1.0)
