namespace Comind.Api.Generators;

/// <summary>Prints how an object is written.</summary>
internal static class WriterEmitter
{
    public static void Emit(SourceWriter writer, ObjectShape shape)
    {
        using var body = writer.Indent();
        if (!shape.Kind.IsValueType)
        {
            using (writer.Braces("if (value is null)"))
            {
                writer.Line("writer.WriteNullValue();");
                writer.Line("return;");
            }

            writer.Line();
        }

        writer.Line($"{JsonKind.Values}BeginObject(writer);");
        foreach (var member in shape.Members)
        {
            if (member.IsWritten)
            {
                EmitMember(writer, shape, member);
            }
        }

        writer.Line("writer.WriteEndObject();");
    }

    private static void EmitMember(SourceWriter writer, ObjectShape shape, MemberShape member)
    {
        using var condition = Condition(member) is { } test ? writer.Braces($"if ({test})") : default;
        var name = EncodedNames.Of(shape, member);
        if (member.Kind.NamedWrite is { } write)
        {
            writer.Line($"writer.{write}({name}, value.{member.Property});");
            return;
        }

        writer.Line($"writer.WritePropertyName({name});");
        writer.Line(member.Kind.WriteStatement("value." + member.Property, "") + ";");
    }

    private static string? Condition(MemberShape member) =>
        member.OmitWhen is null ? null
        : member.Kind.CanBeNull ? $"value.{member.Property} is not null"
        : $"!global::System.Collections.Generic.EqualityComparer<{member.Kind.Type}>.Default.Equals(value.{member.Property}, default)";
}
