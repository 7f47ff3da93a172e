"""All scenes by the name of their picture: a function jetty_sunrise() makes jetty-sunrise.jpg."""
import inspect

from . import coast, indoors, river, stone

SCENES = {}
for _module in (coast, indoors, river, stone):
    for _name, _function in inspect.getmembers(_module, inspect.isfunction):
        if _function.__module__ == _module.__name__ and not _name.startswith("_"):
            SCENES[_name.replace("_", "-")] = _function
