using Comind.Api.Hosting;
using Comind.Api.Server;

namespace Acme.HostingTests.FileStores;

/// <summary>Files out of texts and base64, and back.</summary>
public sealed partial class FilesInActionsTests
{
    [Fact]
    public void Text_is_stored_as_utf8_whatever_its_length() =>
        Run(() =>
        {
            // A character of two halves lies on the border of every buffer size.
            var text = "x" + string.Concat(Enumerable.Repeat("😀ß", 100_000));
            var file = Files.UseTextAsFileRef(text, "a.csv", "text/csv; charset=utf-8");

            Assert.Equal(text, ReadText(file));
            Assert.Equal((1 + 600_000L, "text/csv; charset=utf-8"), (file.Length, file.ContentType));
            Assert.Equal(0, Files.UseTextAsFileRef("", "empty.txt").Length);
        });

    [Fact]
    public void A_file_goes_through_base64_and_back() =>
        Run(() =>
        {
            byte[] content = [.. Enumerable.Range(0, 250_001).Select(static number => (byte)(number * 31))];
            var base64 = Convert.ToBase64String(content);

            var file = Files.UseBase64DataAsFileRef(base64, "chart.png");

            Assert.Equal(("chart.png", "image/png", 250_001L), (file.Name, file.ContentType, file.Length));
            Assert.Equal(base64, Files.ReadFileRefAsBase64(file));
        });

    [Theory]
    [InlineData("aGVsbG8=", "text/plain")]
    [InlineData(" aGVs\r\nbG8= \n", "text/plain")]
    [InlineData("data:image/png;base64,aGVsbG8=", "image/png")]
    [InlineData("DATA:text/html;charset=utf-8;BASE64,aGVsbG8=", "text/html;charset=utf-8")]
    [InlineData("data:;base64,aGVsbG8=", "text/plain")]
    public void Base64_may_be_bare_broken_into_lines_or_a_data_url(string base64, string contentType) =>
        Run(() =>
        {
            var file = Files.UseBase64DataAsFileRef(base64, "a.txt");
            Assert.Equal(("hello", contentType), (ReadText(file), file.ContentType));
        });

    [Theory]
    [InlineData("aGVsbG8")]
    [InlineData("hello, world")]
    [InlineData("\"aGVsbG8=\"")]
    [InlineData("data:text/plain,hello")]
    [InlineData("data:")]
    public void What_is_no_base64_is_refused_without_being_shown(string text)
    {
        Run(() =>
        {
            var error = Assert.Throws<FormatException>(() => Files.UseBase64DataAsFileRef(text, "a.txt"));
            Assert.DoesNotContain("hello", error.Message, StringComparison.Ordinal);
            Assert.Contains("base64", error.Message, StringComparison.Ordinal);
        });
        Assert.Empty(_files.List());
    }

    [Fact]
    public void An_empty_file_has_empty_base64() =>
        Run(() => Assert.Equal("", Files.ReadFileRefAsBase64(Files.UseBase64DataAsFileRef("", "a.txt"))));

    [Fact]
    public void Base64_of_a_large_file_is_refused_with_the_way_around() =>
        Run(() =>
        {
            using var writer = Files.Create("big.bin");
            for (var megabyte = 0; megabyte < 50; megabyte++)
            {
                writer.Write(new byte[1024 * 1024]);
            }

            writer.Write("x"u8);
            var error = Assert.Throws<FileStoreException>(() => Files.ReadFileRefAsBase64(writer.Complete()));
            Assert.Equal(FileStoreErrorKind.TooLarge, error.Kind);
            Assert.StartsWith("File 'big.bin' has 52,428,801 bytes", error.Message, StringComparison.Ordinal);
            Assert.Contains("Files.OpenRead", error.Message, StringComparison.Ordinal);
        });

    [Fact]
    public void Cancelling_ends_reading_as_base64() =>
        Assert.Equal(
            ActionErrorKind.Cancelled,
            CancelledBy(source =>
            {
                var file = Files.UseTextAsFileRef("text", "a.txt");
                source.Cancel();
                Files.ReadFileRefAsBase64(file);
            })
        );
}
