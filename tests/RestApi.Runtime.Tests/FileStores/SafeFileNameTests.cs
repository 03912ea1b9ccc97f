using System.Text;
using Comind.Api.Server;
using FsCheck;
using FsCheck.Fluent;

namespace Acme.RuntimeTests.FileStores;

public sealed class SafeFileNameTests
{
    private static readonly string[] s_reserved = ["CON", "PRN", "AUX", "NUL", "COM1", "LPT9", "COM¹", "CONIN$", "CONOUT$"];

    // Texts that are about names: separators, dots, spaces, reserved words, marks, long ones.
    private static Arbitrary<string> Names =>
        Gen.OneOf(
                ArbMap.Default.GeneratorFor<string>().Select(static text => text ?? ""),
                Gen.Elements([
                        "/",
                        "\\",
                        ".",
                        "..",
                        " ",
                        "\t",
                        "\0",
                        "\u202E",
                        "\uD83D",
                        "😀",
                        "é",
                        "ж",
                        "a",
                        "report",
                        "pdf",
                        ":",
                        "\"",
                        "con ",
                        .. s_reserved,
                    ])
                    .ListOf()
                    .Select(string.Concat),
                from piece in Gen.Elements("x", "é", "漢", "😀", " ", ".", "CON ", "con.")
                from count in Gen.Choose(0, 300)
                from end in Gen.Elements("", ".pdf", ".", " ", ".a b c", ".nul")
                from start in Gen.Elements("", "a", "NUL", "com1 ", ".")
                select start + string.Concat(Enumerable.Repeat(piece, count)) + end
            )
            .ToArbitrary();

    [Fact]
    public void Any_text_becomes_a_name_that_every_system_accepts() =>
        Prop.ForAll(Names, static text => SafeFileName.Of(text) is not { } name || IsSafe(name))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Fact]
    public void A_safe_name_stays_as_it_is() =>
        Prop.ForAll(Names, static text => SafeFileName.Of(text) is not { } name || SafeFileName.Of(name) == name)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Theory]
    [InlineData("monthly-report.pdf")]
    [InlineData("Übersicht 2026 (final), v2.xlsx")]
    [InlineData("отчёт.csv")]
    [InlineData("👩‍💻.txt")]
    [InlineData("console.log")]
    [InlineData("com10.txt")]
    [InlineData("a..b")]
    [InlineData("file;name=x'&%$#@!^~.txt")]
    public void A_harmless_name_is_kept(string name) => Assert.Equal(name, SafeFileName.Of(name));

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"..\..\windows\win.ini", "win.ini")]
    [InlineData(@"C:\temp\report.pdf", "report.pdf")]
    [InlineData("C:report.pdf", "C_report.pdf")]
    [InlineData("report.pdf::$DATA", "report.pdf__$DATA")]
    [InlineData("a\0b\r\nc.txt", "a_b__c.txt")]
    [InlineData("photo\u202Egpj.exe", "photo_gpj.exe")]
    [InlineData("\uFEFFreport.pdf", "_report.pdf")]
    [InlineData("what?*<>|\".txt", "what______.txt")]
    [InlineData("  report.pdf . . ", "report.pdf")]
    [InlineData(".htaccess", "_htaccess")]
    [InlineData("NUL", "_NUL")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData("aux .tar.gz", "_aux .tar.gz")]
    [InlineData("LPT¹", "_LPT¹")]
    public void A_harmful_name_is_made_harmless(string name, string expected) => Assert.Equal(expected, SafeFileName.Of(name));

    // Not as InlineData: a lone surrogate does not survive in metadata.
    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("a_.txt", SafeFileName.Of("a\uD83D.txt"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t ")]
    [InlineData("..")]
    [InlineData("folder/")]
    [InlineData(@"..\")]
    public void Where_nothing_is_left_there_is_no_name(string? name) => Assert.Null(SafeFileName.Of(name));

    [Fact]
    public void A_long_name_keeps_its_extension_and_whole_characters()
    {
        var name = SafeFileName.Of(new string('漢', 200) + ".pdf");

        Assert.Equal(new string('漢', 83) + ".pdf", name);
        Assert.Equal(253, Encoding.UTF8.GetByteCount(name!));
    }

    [Fact]
    public void A_long_end_is_no_extension() => Assert.Equal("a." + new string('b', 253), SafeFileName.Of("a." + new string('b', 400)));

    private static bool IsSafe(string name) =>
        name.Length > 0
        && Encoding.UTF8.GetByteCount(name) <= 255
        && name.IndexOfAny(['/', '\\', ':', '<', '>', '"', '|', '?', '*']) < 0
        && !name.Any(char.IsControl)
        && !name.EnumerateRunes().Contains(Rune.ReplacementChar)
        && name[0] != '.'
        && name[^1] is not ('.' or ' ')
        && !char.IsWhiteSpace(name[0])
        && Path.GetFileName(name) == name
        && !s_reserved.Contains(name.Split('.')[0].TrimEnd(), StringComparer.OrdinalIgnoreCase);
}
