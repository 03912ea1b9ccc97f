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
    private bool _endsWithSlash;
    private bool _inQuery;
    private bool _lacksSegment;
    private bool _hasStarted;

    /// <summary>Starts a text; called by the compiler.</summary>
    /// <param name="literalLength">Characters outside the holes.</param>
    /// <param name="formattedCount">Number of holes.</param>
    public SecretInterpolatedStringHandler(int literalLength, int formattedCount) =>
        _text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    /// <summary>Where the secrets of the holes may be sent; null for anywhere.</summary>
    internal HostBinding? Binding { get; private set; }

    /// <summary>As <see cref="Secret.NamedStart"/>.</summary>
    internal Secret? NamedStart { get; private set; }

    /// <summary>Appends the text between two holes.</summary>
    public void AppendLiteral(string value)
    {
        _hasStarted = true;
        _text.AppendLiteral(value);
        _endsWithSlash = value.EndsWith('/');
        _inQuery |= value.Contains('?', StringComparison.Ordinal);
    }

    /// <summary>Appends the real value of a secret.</summary>
    /// <exception cref="ArgumentNullException">The secret is not set.</exception>
    public void AppendFormatted(Secret? value)
    {
        _holdsSecret = true;
        var text = RestValue.Of(value, "a hole of the interpolated string").Text;
        Binding = HostBinding.Join(Binding, value!.Binding);
        NamedStart = _hasStarted ? NamedStart : value!.NamedStart;
        _text.AppendLiteral(text);
        Look(text, isPlain: false);
    }

    /// <summary>Appends a text.</summary>
    [OverloadResolutionPriority(1)]
    public void AppendFormatted(string? value)
    {
        _text.AppendFormatted(value);
        Look(value, isPlain: true);
    }

    /// <summary>Appends characters.</summary>
    public void AppendFormatted(scoped ReadOnlySpan<char> value)
    {
        _text.AppendFormatted(value);
        Look(value, isPlain: true);
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
            _hasStarted = true;
            _endsWithSlash = false;
        }
        else
        {
            var text = value?.ToString();
            _text.AppendFormatted(text, alignment);
            Look(text, isPlain: true);
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

        return new RestValue(text, _holdsSecret) { Binding = Binding };
    }

    /// <summary>The whole text as a path.</summary>
    /// <exception cref="ArgumentException">A hole that is a whole segment is blank, or as for <see cref="ToValue"/>.</exception>
    internal RestValue ToPath()
    {
        var path = ToValue("the path");
        return _lacksSegment
            ? throw new ArgumentException(
                "A hole of the path is null or blank, so the path would address another resource. Check the value before."
            )
            : path;
    }

    /// <summary>The whole text, unchecked, for a body: asterisks may stand there on purpose.</summary>
    internal string ToText() => _text.ToStringAndClear();

    private void Look(scoped ReadOnlySpan<char> hole, bool isPlain)
    {
        _hasStarted = true;
        _holdsMask |= isPlain && MaskedText.IsIn(hole);
        // DELETE $"/contacts/{id}" without an id would be DELETE /contacts/.
        _lacksSegment |= hole.IsWhiteSpace() && _endsWithSlash && !_inQuery;
        _endsWithSlash = hole.EndsWith('/');
    }
}
