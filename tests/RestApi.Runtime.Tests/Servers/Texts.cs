using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Acme.RuntimeTests.Servers;

/// <summary>Texts of all of Unicode (no lone surrogates), rich in characters that URLs give a meaning to.</summary>
internal static class Texts
{
    private static readonly Gen<string> s_rune = Gen.Frequency(
        (3, Gen.Elements(" %+&=?#/\\;:@,.~'\"<>[]{}|^`!*()$-_\0\r\n\tß".Select(static c => c.ToString()).ToArray())),
        (1, Gen.Elements("%20", "%2F", "%zz", "..", "//", "{id}", "***")),
        (3, Gen.Choose(0x20, 0x7E).Select(static code => ((char)code).ToString())),
        (2, Gen.Choose(0, 0xD7FF).Select(static code => new Rune(code).ToString())),
        (1, Gen.Choose(0xE000, 0x10FFFF).Select(static code => new Rune(code).ToString()))
    );

    public static Arbitrary<string> Any { get; } = Gen.ListOf(s_rune).Select(static runes => string.Concat(runes)).ToArbitrary();

    /// <summary>Without the mask of a secret, which is refused on purpose.</summary>
    public static Arbitrary<string> Values { get; } = Any.Filter(static text => !text.Contains("***", StringComparison.Ordinal));

    /// <summary>What may stand in one segment of a path.</summary>
    public static Arbitrary<string> Segments { get; } =
        Values.Filter(static text =>
            !string.IsNullOrWhiteSpace(text) && text is not ("." or "..") && text.AsSpan().IndexOfAny("\r\n\0") < 0
        );
}
