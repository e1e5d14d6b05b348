"""The rules of Slack and Teams for messages, from their documentation, and which of them a message breaks."""

import json

from jsonschema import Draft202012Validator

# docs.slack.dev/reference/block-kit/blocks: a message has at most 50 blocks.
SLACK_BLOCKS = 50
# docs.slack.dev/reference/block-kit/blocks/header-block: plain text of at most 150 characters.
SLACK_HEADER = 150
# docs.slack.dev/reference/methods/chat.postMessage: `text` has 4,000 characters at most.
SLACK_TEXT = 4000
# docs.slack.dev/reference/block-kit/blocks/markdown-block: 12,000 characters of text together. Other blocks are refused as
# `msg_blocks_too_long` from about 13,170 on, containers included (slackapi/bolt-js, issues 2509 and 2867).
SLACK_ALL = 12_000
# learn.microsoft.com/connectors/teams, known issues: about 28 KB a message; in base 64 that is 21 KB of JSON.
TEAMS_BYTES = 21 * 1024


def fields(required, **properties):
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


def constant(value):
    return {"const": value}


def listed(item):
    return {"type": "array", "minItems": 1, "items": item}


WORDS = {"type": "string", "minLength": 1}
ADDRESS = {"type": "string", "pattern": "^https?://[^ ]+$", "maxLength": 3000}

# docs.slack.dev/reference/block-kit/blocks/rich-text-block, …/block-elements/link-element
STYLE = fields("", **{name: {"type": "boolean"} for name in ("bold", "italic", "strike", "code")})
RICH_TEXT = fields("type text", type=constant("text"), text=WORDS, style=STYLE)
RICH_LINK = fields(
    "type url", type=constant("link"), url=ADDRESS, text=WORDS, unsafe={"type": "boolean"}, style=STYLE
)
RICH_SECTION = fields(
    "type elements", type=constant("rich_text_section"), elements=listed({"oneOf": [RICH_TEXT, RICH_LINK]})
)
RICH_LIST = fields(
    "type style elements",
    type=constant("rich_text_list"),
    style={"enum": ["bullet", "ordered"]},
    elements=listed(RICH_SECTION),
    indent={"type": "integer"},
    border={"type": "integer"},
)
HEADER = fields(
    "type text",
    type=constant("header"),
    text=fields(
        "type text",
        type=constant("plain_text"),
        text={**WORDS, "maxLength": SLACK_HEADER},
        emoji={"type": "boolean"},
    ),
)
BLOCK = {
    "oneOf": [
        HEADER,
        fields(
            "type elements", type=constant("rich_text"), elements=listed({"oneOf": [RICH_SECTION, RICH_LIST]})
        ),
    ]
}
SLACK = fields(
    "text blocks", text={**WORDS, "maxLength": SLACK_TEXT}, blocks={**listed(BLOCK), "maxItems": SLACK_BLOCKS}
)

# adaptivecards.io/explorer, schema 1.4; Teams takes 1.5 (learn.microsoft.com, “Types of cards”).
OPEN = fields("type url", type=constant("Action.OpenUrl"), title=WORDS, url=ADDRESS)
RUN = fields(
    "type text",
    type=constant("TextRun"),
    text=WORDS,
    isSubtle={"type": "boolean"},
    selectAction=OPEN,
    size={"enum": ["Default", "Small", "Medium", "Large", "ExtraLarge"]},
    weight={"enum": ["Default", "Lighter", "Bolder"]},
)
RICH_BLOCK = fields(
    "type inlines",
    type=constant("RichTextBlock"),
    inlines=listed(RUN),
    spacing={"enum": ["Default", "None", "Small", "Medium", "Large", "ExtraLarge", "Padding"]},
)
CARD = fields(
    "type version body",
    **{"$schema": constant("http://adaptivecards.io/schemas/adaptive-card.json")},
    type=constant("AdaptiveCard"),
    version={"enum": ["1.2", "1.3", "1.4"]},
    body=listed(RICH_BLOCK),
    actions={**listed(OPEN), "maxItems": 6},
    msteams=fields("width", width=constant("Full")),
)
# learn.microsoft.com, “Create incoming webhooks with Workflows for Microsoft Teams”
TEAMS = fields(
    "type attachments",
    type=constant("message"),
    attachments={
        "type": "array",
        "minItems": 1,
        "maxItems": 1,
        "items": fields(
            "contentType content",
            contentType=constant("application/vnd.microsoft.card.adaptive"),
            contentUrl={"type": "null"},
            content=CARD,
        ),
    },
)
SCHEMAS = {"slack": SLACK, "teams": TEAMS}


def faults(form, text):
    """What is wrong with a message."""
    message = json.loads(text)
    found = [
        f"{'/'.join(map(str, fault.absolute_path))}: {fault.message[:200]}"
        for fault in Draft202012Validator(SCHEMAS[form]).iter_errors(message)
    ]
    if (
        form == "slack"
        and (length := len(json.dumps(message["blocks"], ensure_ascii=False, separators=(",", ":"))))
        > SLACK_ALL
    ):
        found.append(f"{length} characters in blocks")
    if form == "teams" and len(text.encode()) > TEAMS_BYTES:
        found.append(f"{len(text.encode())} bytes")
    return found


def values(name, value):
    """All values of a key, at any depth."""
    if isinstance(value, list):
        return [found for each in value for found in values(name, each)]
    if not isinstance(value, dict):
        return []
    own = [value[name]] if isinstance(value.get(name), str) else []
    return own + [found for each in value.values() for found in values(name, each)]
