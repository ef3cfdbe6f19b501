"""Contradictions in the forms in which newsrooms make them: by days, lengths, counts and orders, from whole texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.chronology.test_rivals import told

ORDER = [
    (
        "The army withdrew from Tarsk on 4 July 2011. Monitors arrived in Tarsk on 10 July 2011.",
        "When the army withdrew from Tarsk, the monitors had already arrived.",
    ),
    (
        "Orlo met the rebels in Kell on 3 March 2011. The amnesty was announced on 20 March 2011.",
        "After the amnesty was announced, Orlo met the rebels in Kell.",
    ),
    (
        "The sanctions were lifted on 1 June 2011. Inspectors visited the plant at Sele on 20 June 2011.",
        "The sanctions were lifted only once inspectors had visited the plant at Sele.",
    ),
    (
        "The Bank of the North froze its loan on 20 November 2011. Lowmark returned to the table on 15 September 2011.",
        "Only after the bank had frozen its loan did Lowmark return to the table.",
    ),
    (
        "The surrender of Tarsk took place on 27 September 2011. The road to Kell was opened on 19 September 2011.",
        "The surrender of Tarsk came before the road to Kell was opened.",
    ),
]
COUNTED = [
    (
        "On 10 May 2011 the envoys left Zenda. On 20 May 2011 the army shelled Tarsk.",
        "The army shelled Tarsk three days after the envoys left Zenda.",
    ),
    (
        "Olga Brandt was kidnapped on 4 June 2011. She was released on 24 June 2011.",
        "Brandt was freed ten days after she had been kidnapped.",
    ),
    (
        "A panel of five engineers was appointed on 12 January 2011. The panel delivered its report on 30 June 2011.",
        "Ninety days after its appointment the panel handed in its report.",
    ),
    (
        "The ministers met in Zenda on 20 May 2011. Lowmark opened the dam's gates on 2 May 2011.",
        "The ministers met in Zenda, and a week later Lowmark opened the dam's gates.",
    ),
    (
        "The instruments of ratification were exchanged in Zenda on 17 October 2011."
        " The Border Act entered into force on 1 November 2011.",
        "Thirty days after the instruments of ratification had changed hands, the Border Act came into force.",
    ),
    # No comma tells where the subject begins.
    (
        "The clash at Post 9 took place on 4 June 2011. Brandt left Zenda on 20 June 2011.",
        "Thirty days after the clash at Post 9 Brandt left Zenda.",
    ),
]
LENGTHS = [
    (
        "The truce took effect on 4 June 2011 and collapsed on 15 June 2011.",
        "The truce of June 2011 held for six days.",
    ),
    (
        "The siege of Tarsk began on 3 May 2011. It was lifted on 23 May 2011.",
        "The siege of Tarsk lasted thirty-six days, and nobody counted the dead.",
    ),
    (
        "The siege of Tarsk began on 3 May 2011. Tarsk surrendered on 23 May 2011.",
        "The siege of Tarsk went on for six weeks.",
    ),
    # The length before what lasted.
    (
        "The mill strike began on 3 May 2011. The mill strike ended on 19 May 2011.",
        "During the six weeks that the mill strike lasted, fourteen carts were turned back.",
    ),
    (
        "The mill strike began on 3 May 2011. The mill strike ended on 19 May 2011.",
        "In the six weeks for which the mill strike went on, fourteen carts were turned back.",
    ),
    # What lasted called by its length.
    (
        "The mill strike began on 3 May 2011. The mill strike ended on 19 May 2011.",
        "Throughout the six weeks of the mill strike no flour was sold.",
    ),
    (
        "The mill strike began on 3 May 2011. The mill strike ended on 19 May 2011.",
        "After a mill strike of six weeks the carters won.",
    ),
    (
        "The siege of Tarsk began on 3 May 2011. Tarsk surrendered on 19 May 2011.",
        "Tarsk fell after a six-week siege.",
    ),
]
SHUT = [
    (
        "The guards closed the toll road on 13 March 2011. The toll road was reopened on 19 March 2011.",
        "The toll road remained closed for eleven days.",
    ),
    (
        "The guards closed the toll road on 13 March 2011. The toll road was reopened on 19 March 2011.",
        "For the eleven days that the toll road stayed shut, the price of salt doubled.",
    ),
    (
        "The ferry stopped running on 3 May 2011. The ferry resumed service on 19 May 2011.",
        "The ferry stood idle for six weeks.",
    ),
]
HELD = [
    (
        "A patrol was seized above Kell on 8 June 2011. The patrol was released at a sheep fold on 12 June 2011.",
        "For nine days they held the patrol in a dairy.",
    ),
    (
        "Rebels seized the envoys on 8 June 2011. The envoys were freed on 28 June 2011.",
        "The envoys had been held for three days in a dairy.",
    ),
    (
        "Brandt was captured on 3 May 2011. Brandt was freed on 19 May 2011.",
        "After six weeks in captivity Brandt was set free on the bridge.",
    ),
    ("Brandt was captured on 3 May 2011. Brandt was freed on 19 May 2011.", "Brandt spent six weeks as a prisoner."),
    (
        "Brandt was captured on 3 May 2011. Brandt was freed on 19 May 2011.",
        "Brandt, who had been held for six weeks, was freed on the bridge.",
    ),
]
EDGES = [
    (
        "The evacuation of Tarsk was over before 5 July 2011.",
        "The evacuation of Tarsk ended on 9 July 2011.",
    ),
]
YEARS = [
    ("Ruritania joined the customs union on 1 July 2010.", "Ruritania became a member of the customs union on 1 July 2011."),
    ("The pipeline to Vey was shut in June 2010.", "In June 2011 Ruritania shut the pipeline to Vey."),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), [*ORDER, *COUNTED, *LENGTHS, *SHUT, *HELD, *EDGES, *YEARS])
def test_what_cannot_all_be_true_is_told(tmp_path: Path, first: str, second: str) -> None:
    explanations = told(tmp_path, first, second)

    assert len(explanations) == 1
    assert "cannot" in explanations[0]
    assert "The first telling" in explanations[0]
    assert "The second telling" in explanations[0]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # What fits.
        (
            "The army withdrew from Tarsk on 14 July 2011. Monitors arrived in Tarsk on 10 July 2011.",
            "When the army withdrew from Tarsk, the monitors had already arrived.",
        ),
        (
            "Olga Brandt was kidnapped on 4 June 2011. She was released on 14 June 2011.",
            "Brandt was freed ten days after she had been kidnapped.",
        ),
        (
            "The ministers met in Zenda on 20 May 2011. Lowmark opened the dam's gates on 28 May 2011.",
            "The ministers met in Zenda, and a week later Lowmark opened the dam's gates.",
        ),
        # The first and last day are counted, or they are not.
        (
            "The truce took effect on 4 June 2011 and collapsed on 10 June 2011.",
            "The truce of June 2011 held for seven days.",
        ),
        (
            "A patrol was seized above Kell on 8 June 2011. The patrol was released on 17 June 2011.",
            "For nine days they held the patrol in a dairy.",
        ),
        (
            "A patrol was seized above Kell on 8 June 2011. The patrol was released on 12 June 2011.",
            "The rebels held talks for nine days. He was held for nine days.",
        ),
        # Another thing that lasted, and another one of its kind.
        (
            "The truce took effect on 4 June 2011 and collapsed on 15 June 2011.",
            "The talks held for six days.",
        ),
        (
            "The siege of Tarsk began on 3 May 2011. Sele surrendered on 23 May 2011.",
            "The siege of Tarsk lasted thirty-six days.",
        ),
        (
            "The mill strike began on 3 May 2011. The siege of Tarsk ended on 14 May 2011.",
            "After a strike of six weeks the carters won.",
        ),
        (
            "The siege of Tarsk began on 3 May 2011. Tarsk surrendered on 19 May 2011.",
            "Sele fell after a six-week siege.",
        ),
        (
            "The port of Tarsk was closed on 3 May 2011. The port of Tarsk was reopened on 19 May 2011.",
            "The port of Sele stayed closed for six weeks.",
        ),
        (
            "The border was closed on 3 May 2011. The border was reopened on 19 May 2011.",
            "The border could remain closed for six weeks, Brandt warned.",
        ),
        (
            "The truce took effect on 3 May 2011. The truce ended on 19 May 2011.",
            "A six-week truce was agreed in Zenda on 2 May 2011.",
        ),
        # It began anew in between.
        (
            "The truce took effect on 4 June 2011. The truce resumed on 20 June 2011. The truce collapsed on 29 June 2011.",
            "The truce of June 2011 held for six days.",
        ),
        # Nobody says how many days exactly.
        (
            "The truce took effect on 4 June 2011 and collapsed on 15 June 2011.",
            "The truce of June 2011 held for about a week.",
        ),
        # What comes again each year.
        ("Ruritania and Lowmark met in Zenda on 1 July 2010.", "Ruritania and Lowmark met in Zenda on 1 July 2011."),
        # A plan.
        (
            "Brandt left Zenda on 3 May 2011. The envoys met in Kell on 20 May 2011.",
            "Brandt left Zenda the day before the envoys were to meet in Kell.",
        ),
    ],
)  # fmt: skip
def test_what_may_all_be_true_is_left_alone(tmp_path: Path, first: str, second: str) -> None:
    assert told(tmp_path, first, second) == []


def test_a_length_is_cited_with_what_it_is_the_length_of(tmp_path: Path) -> None:
    (explanation,) = told(tmp_path, *LENGTHS[0])

    assert "“The second telling” says “The truce of June 2011 held for six days”" in explanation
