"""Colours for the inks of pictures, on a dark and on a light ground; others take the text's own colour."""

from __future__ import annotations

DARK = {
    "frame": "#7d8699",
    "quiet": "#9aa3b5",
    "plane": "#aab2c3",
    "sgd": "#5cb8ff",
    "o": "#ffa24c",
    "sign": "#f285c0",
    "adam": "#55d6a0",
    "rescaled": "#b99cff",
    "momentum": "#4fd6e0",
    "nesterov": "#d3d36b",
    "rmsprop": "#ff9e91",
    "adagrad": "#a3d977",
    "steepest": "#e39ef0",
    "you": "#ffe066",
    "alarm": "#ff8a80",
}
LIGHT = {
    "frame": "#77736a",
    "quiet": "#5d626e",
    "plane": "#55524b",
    "sgd": "#0064b8",
    "o": "#a94f00",
    "sign": "#b01770",
    "adam": "#00714a",
    "rescaled": "#6a3fc2",
    "momentum": "#006d78",
    "nesterov": "#6b6200",
    "rmsprop": "#a33b2e",
    "adagrad": "#3d6b10",
    "steepest": "#8a2d9c",
    "you": "#c01818",
    "alarm": "#b3261e",
}
