using System.IO.Compression;

namespace Acme.RuntimeTests.Faults;

/// <summary>A few kilobytes that unpack to a hundred times the allowed size.</summary>
internal static class Compressed
{
    public static IReadOnlyDictionary<string, byte[]> Bombs { get; } =
        new Dictionary<string, byte[]>
        {
            ["gzip"] = Pack(static stream => new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true)),
            ["deflate"] = Pack(static stream => new ZLibStream(stream, CompressionLevel.Optimal, leaveOpen: true)),
            ["br"] = Pack(static stream => new BrotliStream(stream, CompressionLevel.Optimal, leaveOpen: true)),
        };

    private static byte[] Pack(Func<Stream, Stream> compress)
    {
        var packed = new MemoryStream();
        using (var stream = compress(packed))
        {
            var zeros = new byte[FaultTable.MaxBytes];
            for (var i = 0; i < 100; i++)
            {
                stream.Write(zeros);
            }
        }

        Assert.True(packed.Length < FaultTable.MaxBytes);
        return packed.ToArray();
    }
}
