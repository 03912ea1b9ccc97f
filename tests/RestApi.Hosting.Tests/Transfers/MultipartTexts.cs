using System.Text;
using Comind.Api.Server;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Acme.HostingTests.Transfers;

/// <summary>Reads the parts of a body with the multipart reader of ASP.NET.</summary>
internal static class MultipartTexts
{
    public static List<(string? Name, string? FileName, string Content)> Read(MultipartBody body)
    {
        using var written = new MemoryStream();
        body.CopyTo(written, null, CancellationToken.None);
        Assert.Equal(written.Length, body.Headers.ContentLength);
        written.Position = 0;

        var boundary = MediaTypeHeaderValue.Parse(body.Headers.ContentType!.ToString()).Boundary.ToString();
        var reader = new MultipartReader(boundary, written);
        var parts = new List<(string?, string?, string)>();
        while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section)
        {
            var disposition = section.GetContentDispositionHeader()!;
            using var content = new MemoryStream();
            section.Body.CopyToAsync(content).GetAwaiter().GetResult();
            var fileName = disposition.FileName.Value is { } quoted ? HeaderUtilities.RemoveQuotes(quoted).ToString() : null;
            parts.Add((HeaderUtilities.RemoveQuotes(disposition.Name).ToString(), fileName, Encoding.UTF8.GetString(content.ToArray())));
        }

        return parts;
    }
}
