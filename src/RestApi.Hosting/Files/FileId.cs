using System.Buffers;
using System.Security.Cryptography;

namespace Comind.Api.Hosting;

/// <summary>What a file is found by: 128 random bits as 32 lowercase hexadecimal digits. Nothing else ever becomes part of a path.</summary>
internal static class FileId
{
    public const int Length = 32;

    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789abcdef");

    public static string New() => RandomNumberGenerator.GetHexString(Length, lowercase: true);

    public static bool IsValid(ReadOnlySpan<char> text) => text.Length == Length && !text.ContainsAnyExcept(s_digits);
}
