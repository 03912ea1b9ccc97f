using System.Text;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using FsCheck;
using FsCheck.Fluent;

namespace Acme.HostingTests.Transfers;

/// <summary>What the form reader of ASP.NET decodes is what the caller passed, whatever names and contents are.</summary>
public sealed class UploadProperties(FormServer server) : IClassFixture<FormServer>
{
    // What looks like the syntax around it, besides random bytes.
    private static readonly Gen<byte[]> s_content = Gen.OneOf(
        Gen.ListOf(Gen.Choose(0, 255)).Select(static bytes => bytes.Select(static value => (byte)value).ToArray()),
        Gen.ListOf(
                Gen.Elements(
                    "\r\n",
                    "--",
                    "\r\n--",
                    "boundary",
                    "\n",
                    "\r",
                    "\"",
                    "Content-Disposition: form-data; name=\"x\"\r\n\r\n",
                    "\0"
                )
            )
            .Select(static pieces => Encoding.UTF8.GetBytes(string.Concat(pieces)))
    );

    private static readonly Gen<string> s_name = Texts.Any.Generator.Where(static name => name.Length > 0 && !IsRefused(name));

    private static readonly Arbitrary<(string Field, string Name, byte[] Content)[]> s_parts = s_name
        .SelectMany(static field => s_name.SelectMany(name => s_content.Select(content => (field, name, content))))
        .ArrayOf()
        .Where(static parts => parts.Length is > 0 and < 6)
        .ToArbitrary();

    [Fact]
    public void Files_and_their_names_arrive_as_they_are() =>
        Prop.ForAll(
                s_parts,
                parts =>
                {
                    var request = new RestClient(server.Url).CreateRequest("/uploads", "POST");
                    foreach (var (field, name, content) in parts)
                    {
                        request.AddFile(field, content, name);
                    }

                    Assert.Equal(201, request.ExecuteRequest().StatusCode);
                    var received = server.Last;
                    Assert.Empty(received.Fields);
                    Assert.Equal(
                        parts.Select(static part => (AsBrowsersWrite(part.Field), AsBrowsersWrite(part.Name))),
                        received.Files.Select(static file => (file.Field, file.Name))
                    );
                    Assert.All(parts.Zip(received.Files), static pair => Assert.Equal(pair.First.Content, pair.Second.Content));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Texts_next_to_files_arrive_as_they_are() =>
        Prop.ForAll(
                s_name.ToArbitrary(),
                Texts.Values,
                (name, value) =>
                {
                    using var form = new MultipartBody();
                    form.AddText(name, value);
                    form.AddFile("file", "a.txt", "text/plain", new MemorySource("abc"u8.ToArray()));
                    var parts = MultipartTexts.Read(form);

                    Assert.Equal((AsBrowsersWrite(name), null, value), parts[0]);
                    Assert.Equal(("file", "a.txt", "abc"), parts[1]);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Names_that_receivers_read_differently_are_refused() =>
        Prop.ForAll(
                Texts.Any.Filter(static name => name.Length == 0 || IsRefused(name)),
                static name =>
                {
                    var request = new RestClient("http://localhost").CreateRequest("/uploads", "POST");
                    Assert.Throws<ArgumentException>(() => request.AddFile(name, "abc"u8.ToArray(), "a.txt"));
                    Assert.Throws<ArgumentException>(() => request.AddFile("file", "abc"u8.ToArray(), name));
                }
            )
            .QuickCheckThrowOnFailure();

    private static bool IsRefused(string name) =>
        name.Any(static letter => letter == '\\' || letter == '\u007F' || (letter < ' ' && letter is not ('\t' or '\r' or '\n')));

    private static string AsBrowsersWrite(string name) =>
        name.Replace("\"", "%22", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);
}
