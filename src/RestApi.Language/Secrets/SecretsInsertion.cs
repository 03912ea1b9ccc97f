using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Comind.Api.Language;

/// <summary>Writes new entries before the closing brace of a secrets object, the way the object is written.</summary>
internal sealed class SecretsInsertion(bool isJson, string text, SettingsObject target, Token close)
{
    private const int DefaultIndent = 2;

    public string Insert(IReadOnlyList<KeyValuePair<string, string>> added)
    {
        var entries = added.Select(Format).ToList();
        return target.LastEnd is null && IsBlankBetween(target.Open.End, close.Start) ? IntoEmpty(entries)
            : StartsItsLine(close.Start) ? AsLines(entries)
            : Inline(entries);
    }

    private string NewLine => text.IndexOf('\n') is > 0 and var index && text[index - 1] == '\r' ? "\r\n" : "\n";

    private SettingEntry? LastEntry => target.Entries.Count == 0 ? null : target.Entries[target.Entries.Count - 1];

    private string OwnIndent => IndentAt(target.Open.Start);

    private string IntoEmpty(List<string> entries)
    {
        var indent = OwnIndent + new string(' ', DefaultIndent);
        var lines = entries.Select(entry => indent + entry);
        var body = NewLine + string.Join("," + NewLine, lines) + (isJson ? "" : ",") + NewLine + OwnIndent;
        return text.Substring(0, target.Open.End) + body + text.Substring(close.Start);
    }

    private string AsLines(List<string> entries)
    {
        var lineStart = LineStart(close.Start);
        var result = new StringBuilder(text);
        var hasTrailingComma = target.HasTrailingComma || (target.LastEnd is null && !isJson);
        var indent = EntryIndent();
        var block = string.Concat(
            entries.Select((entry, index) => indent + entry + (hasTrailingComma || index < entries.Count - 1 ? "," : "") + NewLine)
        );
        result.Insert(lineStart, block);
        AddMissingComma(result);
        return result.ToString();
    }

    private string Inline(List<string> entries)
    {
        var end = close.Start;
        while (end > target.Open.End && TypeScriptCharacters.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var lead = text.Substring(end, close.Start - end);
        var separator =
            target.Entries.Count == 0 ? " "
            : IsOneLine ? " "
            : NewLine + EntryIndent();
        var block = separator + string.Join("," + separator, entries) + (target.HasTrailingComma ? "," : "");
        var result = new StringBuilder(text.Substring(0, end)).Append(block).Append(lead).Append(text.Substring(close.Start));
        AddMissingComma(result);
        return result.ToString();
    }

    // Before the insertions in the text, so positions up to it still hold.
    private void AddMissingComma(StringBuilder result)
    {
        if (target.LastEnd is { } end && !target.HasTrailingComma)
        {
            result.Insert(end, ',');
        }
    }

    private bool IsOneLine => text.IndexOf('\n', target.Open.Start, close.Start - target.Open.Start) < 0;

    private string EntryIndent()
    {
        foreach (var entry in target.Entries.Reverse())
        {
            if (StartsItsLine(entry.Key.Start))
            {
                return IndentAt(entry.Key.Start);
            }
        }

        return OwnIndent + new string(' ', DefaultIndent);
    }

    private string Format(KeyValuePair<string, string> secret)
    {
        var quote = Quote;
        if (isJson)
        {
            return $"\"{Escape(secret.Key, '"')}\": \"{Escape(secret.Value, '"')}\"";
        }

        var isQuoted = !TypeScriptCharacters.IsIdentifier(secret.Key) || LastEntry is { Key.Kind: TokenKind.StringLiteral };
        var key = isQuoted ? quote + Escape(secret.Key, quote) + quote : secret.Key;
        var value = TypeScriptCharacters.IsIdentifier(secret.Value) ? "." + secret.Value : $"[{quote}{Escape(secret.Value, quote)}{quote}]";
        return $"{key}: process.env{value}{Suffix}";
    }

    // How the last entry tells TypeScript that the value is there. That it may be missing is not copied: what is added is needed.
    private string Suffix
    {
        get
        {
            var prefix = "process.env." + LastEntry?.VariableName;
            var value = LastEntry is { VariableName: not null } last ? text.Substring(last.ValueStart, last.End - last.ValueStart) : "";
            var rest = value.StartsWith(prefix, StringComparison.Ordinal) ? value.Substring(prefix.Length) : "";
            return rest is "!" or " as string" ? rest : "";
        }
    }

    private char Quote =>
        target.Entries.Select(entry => text[entry.Key.Start]).FirstOrDefault(static c => c is '"' or '\'') is var c && c != '\0' ? c
        : text.IndexOf('"') < 0 && text.IndexOf('\'') >= 0 ? '\''
        : '"';

    private static string Escape(string value, char quote)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (c < ' ' || c is '\u2028' or '\u2029')
            {
                escaped.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                escaped.Append(c == quote || c == '\\' ? "\\" : "").Append(c);
            }
        }

        return escaped.ToString();
    }

    private bool IsBlankBetween(int start, int end) => string.IsNullOrWhiteSpace(text.Substring(start, end - start));

    private int LineStart(int position)
    {
        while (position > 0 && !TypeScriptCharacters.IsLineBreak(text[position - 1]))
        {
            position--;
        }

        return position;
    }

    private bool StartsItsLine(int position) => LineStart(position) > target.Open.Start && IsBlankBetween(LineStart(position), position);

    private string IndentAt(int position)
    {
        var start = LineStart(position);
        var end = start;
        while (end < position && text[end] is ' ' or '\t')
        {
            end++;
        }

        return text.Substring(start, end - start);
    }
}
