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

    /// <summary>Starts a text; called by the compiler.</summary>
    /// <param name="literalLength">Characters outside the holes.</param>
    /// <param name="formattedCount">Number of holes.</param>
    public SecretInterpolatedStringHandler(int literalLength, int formattedCount) =>
        _text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    /// <summary>Whether a hole held a <see cref="Secret"/>.</summary>
    internal bool HoldsSecret { get; private set; }

    /// <summary>Appends the text between two holes.</summary>
    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    /// <summary>Appends the real value of a secret.</summary>
    public void AppendFormatted(Secret? value)
    {
        if (value is not null)
        {
            HoldsSecret = true;
            _text.AppendFormatted(value.Reveal());
        }
    }

    /// <summary>Appends a text.</summary>
    public void AppendFormatted(string? value) => _text.AppendFormatted(value);

    /// <summary>Appends characters.</summary>
    public void AppendFormatted(scoped ReadOnlySpan<char> value) => _text.AppendFormatted(value);

    /// <summary>Appends a value in the invariant culture.</summary>
    public void AppendFormatted<T>(T value)
    {
        if (value is Secret secret)
        {
            AppendFormatted(secret);
            return;
        }

        _text.AppendFormatted(value);
    }

    /// <summary>Appends a value with a format, in the invariant culture.</summary>
    public void AppendFormatted<T>(T value, string? format) => _text.AppendFormatted(value, format);

    /// <summary>Appends a value with a minimum width, in the invariant culture.</summary>
    public void AppendFormatted<T>(T value, int alignment, string? format = null) => _text.AppendFormatted(value, alignment, format);

    internal string ToStringAndClear() => _text.ToStringAndClear();

    internal RestValue ToValue()
    {
        var text = ToStringAndClear();
        return HoldsSecret ? new Secret(text) : text;
    }
}
