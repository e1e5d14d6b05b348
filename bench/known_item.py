"""Known-item queries: words of one entry, by which that entry should be found again.

A query has three words, one of the entry's title and two of its body; each has four letters or more and occurs in 2 to
600 entries. It is run as it is and with one typo in its longest word. A question is the beginning of a sentence of the
body, as typed by somebody who remembers how it starts.
"""

import dataclasses
import random
import re

ALPHABET = "abcdefghijklmnopqrstuvwxyz"
WORDS_OF_QUESTION = 12


@dataclasses.dataclass
class Query:
    url: str
    text: str
    typo: str
    question: str


def mistyped(word, rng):
    """The word with one edit: a letter replaced, left out, added, or two swapped."""
    while True:
        place, letter = rng.randrange(len(word)), rng.choice(ALPHABET)
        edit = rng.randrange(4)
        if edit == 0:
            result = word[:place] + letter + word[place + 1 :]
        elif edit == 1:
            result = word[:place] + word[place + 1 :]
        elif edit == 2:
            result = word[:place] + letter + word[place:]
        else:
            result = word[:place] + word[place : place + 2][::-1] + word[place + 2 :]
        if result != word:
            return result


def mistyped_query(query, rng):
    """The query with one edit in its longest word of letters; unchanged if no word has four."""
    words = re.findall(r"[A-Za-z]{4,}", query)
    if not words:
        return query
    longest = max(words, key=lambda word: (len(word), word))
    return query.replace(longest, mistyped(longest, rng), 1)


def plain(markdown):
    """Markdown without addresses and marks, good enough to take words from."""
    text = re.sub(r"\]\([^)]*\)|<[^>]*>", "]", markdown)
    return re.sub(r"[*_`>|\[\]#]", "", text)


def words(text):
    return set(re.findall(r"[a-z]{4,}", text.lower()))


def question(text):
    """The longest line of prose, cut to a question's length."""
    sentences = re.split(r"(?<=[.?!])\s|\n", text)
    longest = max(sentences, key=lambda sentence: len(sentence.split()), default="")
    return " ".join(longest.split()[:WORDS_OF_QUESTION])


def queries(documents, count, seed=7):
    """`documents` are dicts with url, title and body (plain text); the same documents and seed give the same queries."""
    rng = random.Random(seed)
    parts = [(document, words(document["title"]), words(document["body"])) for document in documents]
    frequency = {}
    for _, title, body in parts:
        for word in title | body:
            frequency[word] = frequency.get(word, 0) + 1

    def fit(found):
        return sorted(word for word in found if 2 <= frequency[word] <= 600)

    chosen = []
    for document, title, body in rng.sample(parts, len(parts)):
        in_title, in_body = fit(title), fit(body - title)
        if not in_title or len(in_body) < 2:
            continue
        text = " ".join([rng.choice(in_title), *rng.sample(in_body, 2)])
        chosen.append(Query(document["url"], text, mistyped_query(text, rng), question(document["body"])))
        if len(chosen) == count:
            break
    return chosen
