using Comind.Api.Server;

namespace Acme.HostingTests.FileStores;

public abstract partial class FileStoreSuite
{
    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("../../etc/passwd")]
    [InlineData(@"..\secrets")]
    [InlineData("/etc/passwd")]
    [InlineData("0123456789abcdef0123456789abcde/")]
    [InlineData("0123456789abcdef0123456789abcdeF")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("0123456789abcdef0123456789abcdef\0")]
    [InlineData("temporary")]
    public void A_reference_that_is_unknown_or_hostile_finds_nothing(string fileRef)
    {
        Assert.Null(Store.Find(fileRef));
        foreach (var act in (Action[])[() => Store.OpenRead(fileRef), () => Store.Persist(fileRef)])
        {
            var error = Assert.Throws<FileStoreException>(act);
            Assert.Equal(FileStoreErrorKind.NotFound, error.Kind);
            Assert.Contains("Files.PersistFileRef", error.Message, StringComparison.Ordinal);
        }

        Store.RemoveTemporary(fileRef);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\x\..\report.pdf", "report.pdf")]
    [InlineData("NUL", "_NUL")]
    [InlineData("", "download")]
    public void A_name_never_becomes_a_path(string name, string expected)
    {
        var file = Write("content", name);

        Assert.Equal(expected, file.Name);
        Assert.Equal(expected, Store.Persist(file.Ref).Name);
        Assert.Equal(expected, Store.Find(file.Ref)!.Name);
    }

    [Fact]
    public void References_are_long_and_never_the_same()
    {
        var refs = Enumerable.Range(0, 100).Select(_ => Write("same", "same.txt").Ref).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(100, refs.Count);
        Assert.All(refs, static text => Assert.Equal(32, text.Length));
    }
}
