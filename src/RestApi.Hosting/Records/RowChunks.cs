using System.Text.Json.Nodes;

namespace Comind.Api.Hosting;

/// <summary>Rows in chunks. Each chunk is the same list again, so that only one of them is in memory.</summary>
internal static class RowChunks
{
    public static IEnumerable<IReadOnlyList<JsonObject?>> Of(IEnumerable<JsonObject?> rows, int size, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var chunk = new List<JsonObject?>();
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            chunk.Add(row);
            if (chunk.Count == size)
            {
                yield return chunk;
                chunk.Clear();
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (chunk.Count > 0)
        {
            yield return chunk;
        }
    }
}
