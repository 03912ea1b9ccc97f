using Comind.Api.Server;

namespace Acme.RuntimeTests.FileStores;

public sealed class FileRefTests
{
    [Theory]
    [InlineData("report.PDF", null, "application/pdf")]
    [InlineData("a.docx", "", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("a.unknown", null, "application/octet-stream")]
    [InlineData("a", null, "application/octet-stream")]
    [InlineData("a.pdf", "text/plain; charset=utf-8", "text/plain; charset=utf-8")]
    [InlineData("a.pdf", "no media type", "application/pdf")]
    [InlineData("a.pdf", "text/plain\r\nX-Evil: 1", "application/pdf")]
    [InlineData("a.xml", null, "application/xml")]
    public void A_media_type_that_is_missing_or_wrong_is_taken_from_the_name(string name, string? contentType, string expected) =>
        Assert.Equal(expected, Ref(name, contentType).ContentType);

    [Theory]
    [InlineData("../a.txt", "a.txt")]
    [InlineData("", "download")]
    public void A_name_is_always_safe(string name, string expected) => Assert.Equal(expected, Ref(name, null).Name);

    [Theory]
    [InlineData("application/pdf", ".pdf")]
    [InlineData("image/JPEG", ".jpg")]
    [InlineData("text/xml", ".xml")]
    [InlineData("text/html; charset=utf-8", ".html")]
    [InlineData("application/octet-stream", null)]
    [InlineData(null, null)]
    public void A_known_media_type_has_an_extension(string? mediaType, string? expected) =>
        Assert.Equal(expected, MediaTypes.ExtensionOf(mediaType));

    [Fact]
    public void Wrong_descriptions_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new FileRef(" ", "a", null, 0, "", isTemporary: true));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FileRef("r", "a", null, -1, "", isTemporary: true));
    }

    [Fact]
    public void A_message_shows_no_secret_and_no_endless_reference()
    {
        _ = new Secret("secret-in-a-reference");

        Assert.DoesNotContain(
            "secret-in-a-reference",
            FileStoreException.NotFound("secret-in-a-reference").Message,
            StringComparison.Ordinal
        );
        Assert.True(FileStoreException.NotFound(new string('x', 10_000)).Message.Length < 300);
        Assert.DoesNotContain('\n', FileStoreException.NotFound("a\nb").Message);
    }

    private static FileRef Ref(string name, string? contentType) => new("r", name, contentType, 0, "", isTemporary: true);
}
