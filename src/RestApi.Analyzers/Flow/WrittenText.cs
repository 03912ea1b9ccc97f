using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>One piece of a text: written in source code, or not known before run time.</summary>
/// <param name="Text">The written text; null when it is not known.</param>
/// <param name="Site">The expression that brings the piece: the literal, or the name that stands for it.</param>
/// <param name="Origin">Where the text is written, when <paramref name="Site"/> is only a name for it.</param>
internal sealed record TextPart(string? Text, SyntaxNode Site, Location? Origin);

/// <summary>One of the texts that an expression may become, as far as source code tells.</summary>
internal sealed class WrittenText
{
    /// <summary>Stands for a piece that is not known before run time.</summary>
    public const char Hole = '\uFFFC';

    private WrittenText(TextPart[] parts, bool isEncoded)
    {
        Parts = parts;
        IsEncoded = isEncoded;
    }

    public TextPart[] Parts { get; }

    /// <summary>Whether the written text goes through an encoder, such as base64, on its way.</summary>
    public bool IsEncoded { get; }

    /// <summary>The pieces, joined; each unknown one is a <see cref="Hole"/>.</summary>
    public string Text =>
        field ??= Parts is [{ Text: { } single }] ? single : string.Concat(Parts.Select(static part => part.Text ?? Hole.ToString()));

    public bool IsComplete => Text.IndexOf(Hole) < 0;

    public static WrittenText Of(TextPart part) => new([part], isEncoded: false);

    public static WrittenText OfAll(TextPart[] parts) => new(parts, isEncoded: false);

    public WrittenText Then(WrittenText next) => new([.. Parts, .. next.Parts], IsEncoded || next.IsEncoded);

    public WrittenText Encoded() => new(Parts, isEncoded: true);

    /// <summary>The piece that alone brings the characters from <paramref name="start"/> to <paramref name="end"/>, or null.</summary>
    public TextPart? PartAt(int start, int end)
    {
        TextPart? found = null;
        var position = 0;
        foreach (var part in Parts)
        {
            var next = position + (part.Text?.Length ?? 1);
            if (position < end && next > start && next > position)
            {
                if (found is not null)
                {
                    return null;
                }

                found = part;
            }

            position = next;
        }

        return found;
    }
}
