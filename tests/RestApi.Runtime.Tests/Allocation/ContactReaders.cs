using System.Text.Json;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Allocation;

/// <summary>Readers and a writer in the shape that the generator gives them.</summary>
internal static class ContactReaders
{
    public static ContactPage? ReadPage(ref Utf8JsonReader reader)
    {
        List<Contact>? data = null;
        if (!JsonValues.BeginObject(ref reader))
        {
            return null;
        }

        while (JsonValues.NextMember(ref reader))
        {
            var member = JsonValues.MemberOf(ref reader, "data"u8);
            reader.Read();
            if (member == 0)
            {
                data = JsonValues.ReadList<Contact>(ref reader, ReadContact);
            }
            else
            {
                reader.Skip();
            }
        }

        return new ContactPage(data!);
    }

    public static AddedContact? ReadAdded(ref Utf8JsonReader reader) =>
        ReadContact(ref reader) is { } contact ? new(contact.Id, contact.Name, contact.Status) : null;

    public static void Write(Utf8JsonWriter writer, NewContact contact)
    {
        JsonValues.BeginObject(writer);
        writer.WriteString("name"u8, contact.Name);
        writer.WriteString("email"u8, contact.Email);
        writer.WriteString("status"u8, contact.Status);
        writer.WriteNumber("visits"u8, contact.Visits);
        writer.WriteEndObject();
    }

    private static Contact? ReadContact(ref Utf8JsonReader reader)
    {
        if (!JsonValues.BeginObject(ref reader))
        {
            return null;
        }

        var (id, visits) = (0, 0);
        string? name = null;
        string? email = null;
        string? status = null;
        while (JsonValues.NextMember(ref reader))
        {
            var member = JsonValues.MemberOf(ref reader, "id\nname\nemail\nstatus\nvisits"u8);
            reader.Read();
            switch (member)
            {
                case 0:
                    id = JsonValues.ReadInt32(ref reader);
                    break;
                case 1:
                    name = JsonValues.ReadString(ref reader);
                    break;
                case 2:
                    email = JsonValues.ReadString(ref reader);
                    break;
                case 3:
                    status = JsonValues.ReadString(ref reader);
                    break;
                case 4:
                    visits = JsonValues.ReadInt32(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new Contact(id, name!, email!, status!, visits);
    }
}
