using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>A piece of a text.</summary>
/// <param name="Text">What is written; null when it is known at run time only.</param>
/// <param name="Site">Where it is written.</param>
internal readonly record struct ScriptTextPart(string? Text, ScriptNode Site);

/// <summary>One of the texts that an expression may become, as far as the file tells.</summary>
/// <param name="Parts">Its pieces.</param>
/// <param name="IsEncoded">Whether what is written goes through an encoder, such as base64.</param>
internal sealed record ScriptText(IReadOnlyList<ScriptTextPart> Parts, bool IsEncoded = false)
{
    /// <summary>Stands for a piece that is not known.</summary>
    public const char Hole = '\uFFFC';

    private string? _text;

    /// <summary>The pieces, joined.</summary>
    public string Text => _text ??= string.Concat(Parts.Select(static part => part.Text ?? Hole.ToString()));

    public bool IsComplete => Parts.All(static part => part.Text is not null);

    public static ScriptText Of(string? text, ScriptNode site) => new([new(text, site)]);

    public ScriptText Then(ScriptText next) => new([.. Parts, .. next.Parts], IsEncoded || next.IsEncoded);

    /// <summary>The same text with each written piece changed.</summary>
    public ScriptText With(Func<string, string> change) =>
        new([.. Parts.Select(part => part.Text is { } text ? part with { Text = change(text) } : part)], IsEncoded);

    /// <summary>The same text from its end to its start.</summary>
    public ScriptText Reversed() => new([.. With(static text => new string([.. text.Reverse()])).Parts.Reverse()], IsEncoded);

    /// <summary>The written piece that brings characters between two positions: the first within a span, else the most telling.</summary>
    public ScriptNode? SiteAt(int start, int end, ScriptSpan? within = null)
    {
        var (position, most, found) = (0, 0, (ScriptNode?)null);
        foreach (var part in Parts)
        {
            var next = position + (part.Text?.Length ?? 1);
            if (part.Text is { Length: > 0 } && position < end && next > start)
            {
                if (within is { } span && part.Site.Span.Start >= span.Start && part.Site.Span.End <= span.End)
                {
                    return part.Site;
                }

                if (Weight(part.Text) is var weight && weight > most)
                {
                    (most, found) = (weight, part.Site);
                }
            }

            position = next;
        }

        return found;
    }

    // `${PREFIX}-k8Zq41`: words go before what opens something.
    private static int Weight(string text) => text.Length + (3 * text.Count(char.IsDigit));
}
