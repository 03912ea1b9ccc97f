using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Comind.Api.Server;

/// <summary>
/// Receives an interpolated string where a member takes a credential, so that <c>$"Bearer {secret}"</c> arrives as the
/// real value although <see cref="Secret.ToString"/> never shows it. Used by the compiler.
/// </summary>
[InterpolatedStringHandler]
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct SecretInterpolatedStringHandler
{
    private DefaultInterpolatedStringHandler _text;
    private bool _holdsSecret;
    private bool _holdsMask;

    /// <summary>Starts a text; called by the compiler.</summary>
    /// <param name="literalLength">Characters outside the holes.</param>
    /// <param name="formattedCount">Number of holes.</param>
    public SecretInterpolatedStringHandler(int literalLength, int formattedCount) =>
        _text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    /// <summary>Appends the text between two holes.</summary>
    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    /// <summary>Appends the real value of a secret.</summary>
    /// <exception cref="ArgumentNullException">The secret is not set.</exception>
    public void AppendFormatted(Secret? value)
    {
        _holdsSecret = true;
        _text.AppendLiteral(RestValue.Of(value, "a hole of the interpolated string").Text);
    }

    /// <summary>Appends a text.</summary>
    [OverloadResolutionPriority(1)]
    public void AppendFormatted(string? value)
    {
        _holdsMask |= MaskedText.IsIn(value);
        _text.AppendFormatted(value);
    }

    /// <summary>Appends characters.</summary>
    public void AppendFormatted(scoped ReadOnlySpan<char> value)
    {
        _holdsMask |= MaskedText.IsIn(value);
        _text.AppendFormatted(value);
    }

    /// <summary>Appends a value in the invariant culture.</summary>
    public void AppendFormatted<T>(T value) => AppendFormatted(value, 0, null);

    /// <summary>Appends a value with a format, in the invariant culture.</summary>
    public void AppendFormatted<T>(T value, string? format) => AppendFormatted(value, 0, format);

    /// <summary>Appends a value with a minimum width, in the invariant culture.</summary>
    public void AppendFormatted<T>(T value, int alignment, string? format = null)
    {
        if (value is Secret secret)
        {
            AppendFormatted(secret);
        }
        else if (value is IFormattable)
        {
            _text.AppendFormatted(value, alignment, format);
        }
        else
        {
            var text = value?.ToString();
            _holdsMask |= MaskedText.IsIn(text);
            _text.AppendFormatted(text, alignment);
        }
    }

    /// <summary>The whole text, to be shown only if no hole held a secret.</summary>
    /// <exception cref="ArgumentException">A hole held a text that a secret was formatted into before.</exception>
    internal RestValue ToValue(string what)
    {
        var text = _text.ToStringAndClear();
        if (_holdsMask)
        {
            MaskedText.Refuse(text, what);
        }

        return new RestValue(text, _holdsSecret);
    }

    /// <summary>The whole text, unchecked, for a body: asterisks may stand there on purpose.</summary>
    internal string ToText() => _text.ToStringAndClear();
}
