using System;
using System.Text.RegularExpressions;

namespace Comind.Api.Language;

/// <summary>The format that an issuer gives to its credentials.</summary>
internal sealed class IssuerFormat
{
    private readonly Regex _form;

    /// <param name="issuer">What a message calls it.</param>
    /// <param name="anchor">The letters that every credential of the format holds; they are looked for first.</param>
    /// <param name="form">The whole credential; it starts <paramref name="offset"/> characters before the anchor.</param>
    /// <param name="offset">How far before the anchor the credential may start; 0 for a prefix.</param>
    public IssuerFormat(string issuer, string anchor, string form, int offset = 0)
    {
        Issuer = issuer;
        Anchor = anchor;
        Offset = offset;
        _form = new Regex(offset == 0 ? @"\G" + form : form, RegexOptions.CultureInvariant);
    }

    public string Issuer { get; }

    public string Anchor { get; }

    /// <summary>0 when the anchor starts the credential, so that it stands at the start of a word.</summary>
    public int Offset { get; }

    /// <summary>Where the credential stands whose anchor is at a position, or null.</summary>
    public (int Start, int Length)? At(string text, int anchor)
    {
        var match = _form.Match(text, Math.Max(anchor - Offset, 0));
        return match.Success && match.Index <= anchor && !IsMadeUp(match.Value) ? (match.Index, match.Length) : null;
    }

    /// <summary>Samples of documentation: the word itself, or the same character again and again.</summary>
    public static bool IsMadeUp(string value)
    {
        if (value.IndexOf("EXAMPLE", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return true;
        }

        var run = 1;
        for (var index = 1; index < value.Length && run < 9; index++)
        {
            run = value[index] == value[index - 1] && value[index] != '-' ? run + 1 : 1;
        }

        return run >= 9;
    }
}
