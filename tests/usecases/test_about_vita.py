"""Questions about Vita itself are heard, and ordinary talk about work is not taken for one."""

import pytest

from bot.cards import about
from bot.cards.about import Topic
from bot.texts import texts_in
from bot.usecases.about_vita import asked_about
from tests.fakes.house import words

ASKED = {
    "wie kan mijn gesprekken met jou lezen": Topic.READERS,
    "Wie leest dit gesprek?": Topic.READERS,
    "mag mijn leidinggevende mijn leervraag lezen": Topic.READERS,
    "kan de beheerder zien wat ik hier typ": Topic.READERS,
    "who can read what I write here?": Topic.READERS,
    "can my manager read my learning question": Topic.READERS,
    "mag ik hier namen van inwoners in zetten": Topic.NAMES,
    "kan ik je de naam geven": Topic.NAMES,
    "May I type client names?": Topic.NAMES,
    "wat heb ik gemist?": Topic.MISSED,
    "What did I miss": Topic.MISSED,
    "moet ik dit nu dubbel doen": Topic.TWICE,
    "do I have to do this twice": Topic.TWICE,
    "wat heeft mijn collega over mij gezegd": Topic.OTHERS,
    "what did my manager say about me": Topic.OTHERS,
}

ABOUT_WORK = (
    "wie leest onze brieven eigenlijk",
    "wie kan mij helpen met de planning",
    "mag ik een voorstel doen over de naambordjes",
    "ik heb de trein gemist en toen liep alles anders",
    "moet ik dit nu al oplossen",
    "wat heeft de cliënt gezegd over de overdracht",
    "kan mijn leidinggevende mij hierbij helpen",
    "who reads our letters anyway",
)


@pytest.mark.parametrize(("said", "topic"), ASKED.items(), ids=list(ASKED))
def test_a_question_about_vita_is_heard(said: str, topic: Topic) -> None:
    heard = asked_about(said)

    assert heard == topic


@pytest.mark.parametrize("said", ABOUT_WORK)
def test_talk_about_work_is_no_question_about_vita(said: str) -> None:
    heard = asked_about(said)

    assert heard is None


def test_a_long_story_is_no_question_about_vita() -> None:
    heard = asked_about("wie kan dit gesprek lezen " + "en toen gebeurde er nog iets anders " * 5)

    assert heard is None


@pytest.mark.parametrize("topic", Topic)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_question_has_an_answer_that_asks_nothing(topic: Topic, language: str) -> None:
    card = about.card(topic, "slack", "", texts_in(language), in_channel=False)

    assert words(card)
    assert "?" not in words(card)


def test_who_reads_along_names_the_employer_and_the_model() -> None:
    card = about.card(Topic.READERS, "teams", "sample-model", texts_in("nl"), in_channel=False)

    assert "Teams is van je werkgever" in words(card)
    assert "sample-model" in words(card)
    assert "kanaal" not in words(card)


def test_in_a_channel_it_says_first_that_everybody_there_reads_along() -> None:
    card = about.card(Topic.READERS, "slack", "", texts_in("nl"), in_channel=True)

    assert words(card).startswith("In dit kanaal leest iedereen mee")
