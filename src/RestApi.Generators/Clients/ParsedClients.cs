using System.Runtime.CompilerServices;

namespace Comind.Api.Generators;

/// <summary>
/// What was written for clients, kept as long as the syntax that declares them lives: the rules ask what the generator has just found
/// out, and for a client that nobody changed the answer is the one before the last key.
/// </summary>
internal static class ParsedClients
{
    private static readonly ConditionalWeakTable<DeclaredPart, Entry> s_entries = new();

    public static WrittenClient Of(ClientParts client, ClientInputs inputs)
    {
        if (s_entries.TryGetValue(client.Marked, out var known) && known.Client.Equals(client) && known.Inputs.Equals(inputs))
        {
            return known.Written;
        }

        var written = ClientParser.Parse(client, inputs);
        lock (s_entries)
        {
            s_entries.Remove(client.Marked);
            s_entries.Add(client.Marked, new(client, inputs, written));
        }

        return written;
    }

    private sealed record Entry(ClientParts Client, ClientInputs Inputs, WrittenClient Written);
}
