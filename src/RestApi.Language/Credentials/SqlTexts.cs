using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Comind.Api.Language;

/// <summary>Finds passwords in SQL: of users that it creates, and in the rows that it writes.</summary>
internal static class SqlTexts
{
    private static readonly Regex s_user = new(
        @"\b(?:(?:alter|create)\s+(?:user|role|login)\b[^;]*?\bpassword|identified\s+by)\s*=?\s*N?'(?<value>[^']+)'"
            // Oracle
            + @"|\b(?:(?:alter|create)\s+(?:user|role)|grant)\s[^;]{1,200}?\sidentified\s+by\s+""(?<value>[^""]+)""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex s_insert = new(
        @"\binsert\s+into\s+[^\s('\uFFFC]+\s*\((?<columns>[^()']+)\)\s*values\s*(?=\()",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly HashSet<string> s_names = WordList.Of(
        "name key setting setting_name parameter code property",
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> s_values = WordList.Of(
        "value val setting_value content data",
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The first one of a text, or null.</summary>
    public static CredentialMatch? Find(string text) => OfUser(text) ?? InRows(text);

    private static CredentialMatch? OfUser(string text) =>
        s_user.Match(text).Groups["value"] is { Success: true } value
        && CredentialTexts.IsValue("password", text, value.Index, value.Length)
            ? new("password in SQL", value.Index, value.Length)
            : null;

    // INSERT INTO users (login, password) VALUES ('anna', 'abc'), ('ben', 'def')
    private static CredentialMatch? InRows(string text)
    {
        for (var insert = s_insert.Match(text); insert.Success; insert = insert.NextMatch())
        {
            var columns = insert
                .Groups["columns"]
                .Value.Split(',')
                .Select(static column => column.Trim(' ', '\n', '\r', '\t', '"', '`', '[', ']'))
                .ToArray();
            var before = (Row: -1, Column: -1, Text: "");
            foreach (var (row, column, start, length) in ValuesFrom(text, insert.Index + insert.Length))
            {
                var name = NameOf(column, columns, before.Row == row && before.Column == column - 1 ? before.Text : "");
                before = (row, column, text.Substring(start, length));
                if (NamedCredentials.IsName(name) && CredentialTexts.IsValue(name, text, start, length))
                {
                    return new($"value of '{name}'", start, length);
                }
            }
        }

        return null;
    }

    // INSERT INTO settings (name, value) VALUES ('sms_api_key', 'abc'): the column before says what it is.
    private static string NameOf(int column, string[] columns, string before) =>
        column >= columns.Length ? ""
        : column > 0 && s_values.Contains(columns[column]) && s_names.Contains(columns[column - 1]) ? before
        : columns[column];

    /// <summary>The texts of the rows that start at a place, each with the numbers of its row and its column.</summary>
    private static IEnumerable<(int Row, int Column, int Start, int Length)> ValuesFrom(string text, int start)
    {
        var (row, column, depth) = (0, 0, 0);
        for (var at = start; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '(':
                    (row, column) = depth++ == 0 ? (row + 1, 0) : (row, column);
                    break;
                case ')':
                    depth--;
                    break;
                case ',' when depth == 1:
                    column++;
                    break;
                case '\'':
                    var end = text.IndexOf('\'', at + 1);
                    if (end < 0)
                    {
                        yield break;
                    }

                    // What a function is given may be a format or a kind of salt.
                    if (depth == 1)
                    {
                        yield return (row, column, at + 1, end - at - 1);
                    }

                    at = end;
                    break;
                case not (',' or ' ' or '\t' or '\r' or '\n') when depth == 0:
                    // The statement goes on, or the next one begins.
                    yield break;
            }
        }
    }
}
