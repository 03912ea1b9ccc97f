using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace Comind.Api.Server;

/// <summary>The media types of the files that business APIs exchange, by extension and back.</summary>
internal static class MediaTypes
{
    public const string Unknown = "application/octet-stream";

    // Of several extensions of one type the first is written.
    private static readonly (string Extension, string Type)[] s_known =
    [
        (".pdf", "application/pdf"),
        (".json", "application/json"),
        (".xml", "application/xml"),
        (".xml", "text/xml"),
        (".csv", "text/csv"),
        (".txt", "text/plain"),
        (".log", "text/plain"),
        (".html", "text/html"),
        (".htm", "text/html"),
        (".md", "text/markdown"),
        (".css", "text/css"),
        (".js", "text/javascript"),
        (".ics", "text/calendar"),
        (".vcf", "text/vcard"),
        (".yaml", "application/yaml"),
        (".yml", "application/yaml"),
        (".rtf", "application/rtf"),
        (".zip", "application/zip"),
        (".gz", "application/gzip"),
        (".tar", "application/x-tar"),
        (".7z", "application/x-7z-compressed"),
        (".doc", "application/msword"),
        (".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (".xls", "application/vnd.ms-excel"),
        (".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (".ppt", "application/vnd.ms-powerpoint"),
        (".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        (".odt", "application/vnd.oasis.opendocument.text"),
        (".ods", "application/vnd.oasis.opendocument.spreadsheet"),
        (".eml", "message/rfc822"),
        (".png", "image/png"),
        (".jpg", "image/jpeg"),
        (".jpeg", "image/jpeg"),
        (".gif", "image/gif"),
        (".webp", "image/webp"),
        (".svg", "image/svg+xml"),
        (".bmp", "image/bmp"),
        (".tif", "image/tiff"),
        (".tiff", "image/tiff"),
        (".ico", "image/vnd.microsoft.icon"),
        (".mp3", "audio/mpeg"),
        (".wav", "audio/wav"),
        (".mp4", "video/mp4"),
        (".mov", "video/quicktime"),
        (".webm", "video/webm"),
    ];

    private static readonly Dictionary<string, string> s_extensions = First(static known => known.Type, static known => known.Extension);

    private static readonly Dictionary<string, string> s_types = First(static known => known.Extension, static known => known.Type);

    /// <summary>Whether a text is one media type, with or without parameters, that may stand in a header.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text) =>
        text is not null && !text.AsSpan().ContainsAny(ControlCharacters.NotInText) && MediaTypeHeaderValue.TryParse(text, out _);

    /// <exception cref="ArgumentException">The text is no media type.</exception>
    public static string Checked(string contentType) =>
        IsValid(contentType)
            ? contentType
            : throw new ArgumentException("This is no media type. Use one such as 'application/pdf'.", nameof(contentType));

    /// <summary>The extension with its dot, or null when the type is unknown or says nothing.</summary>
    public static string? ExtensionOf(string? mediaType) =>
        mediaType is null ? null : s_extensions.GetValueOrDefault(mediaType.Split(';')[0].Trim());

    public static string OfName(string name) => s_types.GetValueOrDefault(Path.GetExtension(name), Unknown);

    private static Dictionary<string, string> First(
        Func<(string Extension, string Type), string> key,
        Func<(string Extension, string Type), string> value
    ) => s_known.DistinctBy(key).ToDictionary(key, value, StringComparer.OrdinalIgnoreCase);
}
