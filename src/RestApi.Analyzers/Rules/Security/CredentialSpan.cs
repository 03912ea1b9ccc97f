namespace Comind.Api.Analyzers;

/// <summary>Where in a text the credential stands.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">The character behind the last one.</param>
internal readonly record struct CredentialSpan(int Start, int End)
{
    public int Length => End - Start;
}
