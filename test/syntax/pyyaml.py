"""The service's own reader: PyYAML's SafeLoader with timestamps as text and the short tags of ROS as constructors.

Reads a JSON list [tags, texts] from standard input and writes a JSON list of {"value": ...} or {"error": true}.
"""
import json
import math
import sys

import yaml

sys.setrecursionlimit(20000)


class Loader(yaml.SafeLoader):
    pass


Loader.add_constructor('tag:yaml.org,2002:timestamp', Loader.construct_yaml_str)


def tag_constructor(key, splits):
    def construct(loader, node):
        if isinstance(node, yaml.ScalarNode):
            value = loader.construct_scalar(node)
            if splits:
                parts = value.split('.')
                if len(parts) == 2:
                    value = parts
                elif len(parts) > 2 and parts[-2] == 'Outputs':
                    value = ['.'.join(parts[:-2]), 'Outputs.' + parts[-1]]
                elif len(parts) > 2:
                    value = ['.'.join(parts[:-1]), parts[-1]]
            return {key: value}
        if isinstance(node, yaml.SequenceNode):
            return {key: loader.construct_sequence(node, deep=True)}
        return {key: loader.construct_mapping(node, deep=True)}
    return construct


def plain(value):
    if isinstance(value, dict):
        return {'map': [[plain(k), plain(v)] for k, v in value.items()]}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return {'float': str(value)}
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > 2 ** 53:
        return {'big': float(value)}
    if isinstance(value, (str, int, float, bool)) or value is None:
        return value
    return {'other': type(value).__name__}


tags, texts = json.load(sys.stdin)
for tag, key in tags:
    Loader.add_constructor(tag, tag_constructor(key, tag == '!GetAtt'))
results = []
for text in texts:
    try:
        results.append({'value': plain(yaml.load(text, Loader))})
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError):
        results.append({'error': True})
json.dump(results, sys.stdout)
