"""A fault in a prompt file is found at start and named by file and key."""

from pathlib import Path

import pytest

from prompts import LANGUAGES, PHASES, PromptFault, load

HEAD = 'purpose: "Een proef"\nintent: "Een proef"\nsource: "Eigen"\n'
TEMPLATE = f"---\n{HEAD}inputs: [longest]\nversion: 7\n---\nKort: onder {{longest}} tekens.\n"


def write(own: Path, name: str, text: str) -> None:
    file = own / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_every_phase_has_a_system_message_in_every_language() -> None:
    library = load()

    assert set(library.systems) == {(phase, language) for phase in PHASES for language in LANGUAGES}
    assert {template.inputs for template in library.systems.values()} == {frozenset({"longest"})}


def test_the_ground_is_the_same_first_part_of_every_phase() -> None:
    library = load()

    for language in LANGUAGES:
        bodies = [library.system(phase, language).body for phase in PHASES]
        ground = bodies[0].split("\n\n# Deze fase")[0].split("\n\n# This phase")[0]
        assert len(ground) > 3000
        assert all(body.startswith(ground + "\n\n# ") for body in bodies)


def test_an_unknown_language_gets_dutch() -> None:
    library = load()

    assert library.system("doen", "pap") == library.system("doen", "nl")


def test_a_file_of_the_organisation_goes_first(tmp_path: Path) -> None:
    write(tmp_path, "doen/nl.md", TEMPLATE)

    library = load(tmp_path)

    assert library.system("doen", "nl").body.endswith("Kort: onder {longest} tekens.\n")
    assert library.system("doen", "nl").version == "1.7"
    assert library.system("doen", "en").version == "1.1"


def test_a_phase_of_the_organisations_own_needs_files_in_every_language(tmp_path: Path) -> None:
    write(tmp_path, "proeven/nl.md", TEMPLATE)
    bank = "".join(
        f"\n## {name}\n- Wat?\n" for name in ("open", "deepen", "turn", "others", "concrete", "commit")
    )
    write(tmp_path, "guided/proeven/nl.md", f"---\n{HEAD}version: 1\n---\n{bank}")

    with pytest.raises(PromptFault, match=r"prompts/proeven/en\.md: en: expected a file for this language"):
        load(tmp_path, ["proeven"])


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Geen kop.\n", "front matter"),
        (f"---\n{HEAD}inputs: [longest\nversion: 1\n---\n{{longest}}\n", "front matter"),
        ("---\n- een lijst\n---\n{longest}\n", "front matter"),
        (f"---\n{HEAD}inputs: [longest]\n---\n{{longest}}\n", "version"),
        (f"---\n{HEAD}inputs: [longest]\nversion: een\n---\n{{longest}}\n", "version"),
        ("---\nintent: a\nsource: a\ninputs: [longest]\nversion: 1\n---\n{longest}\n", "purpose"),
        (f"---\n{HEAD}inputs: longest\nversion: 1\n---\n{{longest}}\n", "inputs"),
        (f"---\n{HEAD}inputs: [longest]\nversion: 1\nlanguage: nl\n---\n{{longest}}\n", "language"),
        (f"---\n{HEAD}inputs: []\nversion: 1\n---\nTot {{longest}}.\n", "inputs: longest"),
        (f"---\n{HEAD}inputs: [longest]\nversion: 1\n---\nKort.\n", "inputs: longest"),
        (f"---\n{HEAD}inputs: []\nversion: 1\n---\nKort.\n", "inputs: longest"),
        (f"---\n{HEAD}inputs: [longest, name]\nversion: 1\n---\n{{longest}} {{name}}\n", "inputs: name"),
        (
            f"---\n{HEAD}inputs: [longest]\nversion: 1\n---\n{{longest.__class__}}\n",
            "body: longest.__class__",
        ),
        (f"---\n{HEAD}inputs: [longest]\nversion: 1\n---\n{{longest\n", "body"),
        (f"---\n{HEAD}inputs: []\nversion: 1\n---\n\n", "body"),
    ],
)
def test_a_fault_in_a_template_names_its_file_and_key(tmp_path: Path, text: str, key: str) -> None:
    write(tmp_path, "sparren/nl.md", text)

    with pytest.raises(PromptFault) as fault:
        load(tmp_path)

    assert fault.value.file == str(tmp_path / "sparren" / "nl.md")
    assert fault.value.key == key
    assert str(fault.value).startswith(f"{fault.value.file}: {key}: expected ")


@pytest.mark.parametrize(
    ("body", "key"),
    [
        ("## open\n- Wat?\n", "commit"),
        ("## open\nWat?\n", "line 'Wat?'"),
        ("- Wat?\n", "line '- Wat?'"),
    ],
)
def test_a_fault_in_a_bank_names_its_file_and_key(tmp_path: Path, body: str, key: str) -> None:
    write(tmp_path, "guided/sparren/en.md", f"---\n{HEAD}version: 1\n---\n{body}")

    with pytest.raises(PromptFault) as fault:
        load(tmp_path)

    assert (fault.value.file, fault.value.key) == (str(tmp_path / "guided/sparren/en.md"), key)


@pytest.mark.parametrize(
    ("extra", "key"),
    [("## open\n- Wat met {naam}?\n", "open: naam"), ("## rest\n- Wat?\n", "rest"), ("## turn\n", "turn")],
)
def test_an_unknown_slot_an_unknown_section_and_an_empty_one_are_faults(
    tmp_path: Path, extra: str, key: str
) -> None:
    names = ("open", "deepen", "turn", "others", "concrete", "commit")
    sections = "".join(f"## {name}\n- Wat?\n" for name in names if f"## {name}\n" not in extra)
    write(tmp_path, "guided/doen/nl.md", f"---\n{HEAD}version: 1\n---\n{sections}{extra}")

    with pytest.raises(PromptFault) as fault:
        load(tmp_path)

    assert fault.value.key == key


def test_a_file_that_is_no_text_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path, "doen/en.md", "")
    (tmp_path / "doen" / "en.md").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(PromptFault, match="expected text in UTF-8"):
        load(tmp_path)
