namespace Comind.Api.Server;

/// <summary>Fields that are looked at by name become part of a JSON path, so that only harmless names are let in.</summary>
internal static class FieldName
{
    public static void Check(string field)
    {
        if (string.IsNullOrWhiteSpace(field) || field.AsSpan().ContainsAny('"', '\\') || field.Any(char.IsControl))
        {
            throw new ArgumentException(
                $"'{field}' is no field to query by: its name must not be blank or hold quotes, backslashes or control characters.",
                nameof(field)
            );
        }
    }
}
