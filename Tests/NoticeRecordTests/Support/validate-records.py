"""Checks records against the schema: validate-records.py SCHEMA < RECORDS.

Prints one line for each line of the input: empty where the record is right, else what is wrong,
PATH: MESSAGE, joined by " | ".
"""

import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
for line in sys.stdin.buffer:
    mistakes = validator.iter_errors(json.loads(line))
    print(" | ".join(f"{mistake.json_path}: {mistake.message}" for mistake in mistakes))
