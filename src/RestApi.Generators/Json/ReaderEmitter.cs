using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>
/// Prints how an object is read: into the object itself, or, where a constructor or an initializer needs the values, into local
/// variables first.
/// </summary>
internal static class ReaderEmitter
{
    private const string Fault = "global::System.Text.Json.JsonException";

    public static void Emit(SourceWriter writer, ObjectShape shape)
    {
        using var body = writer.Indent();
        using (writer.Braces($"if (!{JsonKind.Values}BeginObject(ref reader))"))
        {
            writer.Line(shape.Kind.IsValueType ? $"throw new {Fault}();" : "return null;");
        }

        writer.Line();
        var read = shape.Members.Where(static member => member.Role != MemberRole.None).ToList();
        var isCollected = read.Exists(static member => member.Role != MemberRole.Set || member.IsRequired);
        if (isCollected)
        {
            EmitLocals(writer, read);
            EmitLoop(writer, read, static (member, index) => $"{member.Local} = {member.Kind.Read("")};{Mark(member, index)}");
            EmitObject(writer, shape, read);
        }
        else
        {
            writer.Line($"var value = new {shape.Kind.Type}();");
            EmitLoop(writer, read, static (member, _) => $"value.{member.Property} = {member.Kind.Read("")};");
        }

        writer.Line("return value;");
    }

    private static void EmitLocals(SourceWriter writer, List<MemberShape> read)
    {
        if (read.Exists(IsMarked))
        {
            writer.Line("var seen = 0UL;");
        }

        foreach (var member in read)
        {
            writer.Line($"{member.Kind.Type} {member.Local} = {member.Default ?? "default"};");
        }
    }

    private static void EmitLoop(SourceWriter writer, List<MemberShape> read, System.Func<MemberShape, int, string> assign)
    {
        using (writer.Braces($"while ({JsonKind.Values}NextMember(ref reader))"))
        {
            if (read.Count == 0)
            {
                writer.Line("reader.Read();");
                writer.Line("reader.Skip();");
            }
            else
            {
                EmitMember(writer, read, assign);
            }
        }

        writer.Line();
    }

    private static void EmitMember(SourceWriter writer, List<MemberShape> read, System.Func<MemberShape, int, string> assign)
    {
        writer.Line("var key = reader.ValueSpan;");
        using (writer.Initializer("var member = key.Length switch"))
        {
            foreach (var (member, index) in read.Select(static (member, index) => (member, index)))
            {
                var length = System.Text.Encoding.UTF8.GetByteCount(member.JsonName);
                writer.Line($"{length} when {OwnNames.Spans}SequenceEqual(key, {Utf8(member.JsonName)}) => {index},");
            }

            var names = string.Join("\n", read.Select(static member => member.JsonName));
            writer.Line($"_ => {JsonKind.Values}MemberOf(ref reader, {Utf8(names)}),");
        }

        writer.Line("reader.Read();");
        using (writer.Braces("switch (member)"))
        {
            foreach (var (member, index) in read.Select(static (member, index) => (member, index)))
            {
                writer.Line($"case {index}:");
                foreach (var line in assign(member, index).Split('\n'))
                {
                    writer.Continuation(line);
                }

                writer.Continuation("break;");
            }

            writer.Line("default:");
            writer.Continuation("reader.Skip();");
            writer.Continuation("break;");
        }
    }

    private static void EmitObject(SourceWriter writer, ObjectShape shape, List<MemberShape> read)
    {
        var required = Mask(read, static member => member.IsRequired);
        if (required is not null)
        {
            using (writer.Braces($"if ((seen & {required}) != {required})"))
            {
                writer.Line($"throw {JsonKind.Values}MissingMembers();");
            }

            writer.Line();
        }

        var arguments = string.Join(", ", shape.Arguments.Select(static member => member.Local));
        var create = $"new {shape.Kind.Type}({arguments})";
        if (Mask(read, static member => IsKept(member)) is { } kept)
        {
            writer.Line("// What the JSON leaves out keeps the value that a new object has.");
            var fresh =
                create
                + Initializer(
                    read.Where(static member => member.Role == MemberRole.Initialize && member.IsRequired)
                        .Select(static member => $"{member.Property} = {member.Local}")
                );
            writer.Line(shape.Kind.IsValueType ? $"var fresh = {fresh};" : $"var fresh = (seen & {kept}) == {kept} ? null : {fresh};");
        }

        writer.Line(
            $"var value = {create}{Initializer(read.Select((member, index) => (member, index)).Where(static pair => pair.member.Role == MemberRole.Initialize).Select(static pair => $"{pair.member.Property} = {Initial(pair.member, pair.index)}"))};"
        );
        foreach (var (member, index) in read.Select(static (member, index) => (member, index)))
        {
            if (member.Role == MemberRole.Set)
            {
                using (writer.Braces($"if ((seen & {Bit(index)}) != 0)"))
                {
                    writer.Line($"value.{member.Property} = {member.Local};");
                }
            }
        }

        writer.Line();
    }

    // Of the others nobody asks whether they were there.
    private static bool IsMarked(MemberShape member) => member.IsRequired || member.Role == MemberRole.Set || IsKept(member);

    private static string Mark(MemberShape member, int index) => IsMarked(member) ? $"\nseen |= {Bit(index)};" : "";

    private static bool IsKept(MemberShape member) => member is { Role: MemberRole.Initialize, IsRequired: false, IsKept: true };

    private static string Initial(MemberShape member, int index) =>
        IsKept(member) ? $"(seen & {Bit(index)}) != 0 ? {member.Local} : fresh.{member.Property}" : member.Local;

    private static string Initializer(IEnumerable<string> assignments)
    {
        var all = string.Join(", ", assignments);
        return all.Length == 0 ? "" : $" {{ {all} }}";
    }

    private static string? Mask(List<MemberShape> members, System.Func<MemberShape, bool> isMeant)
    {
        var mask = 0UL;
        for (var index = 0; index < members.Count; index++)
        {
            mask |= isMeant(members[index]) ? 1UL << index : 0;
        }

        return mask == 0 ? null : Hex(mask);
    }

    private static string Bit(int index) => Hex(1UL << index);

    private static string Hex(ulong value) => "0x" + value.ToString("X", CultureInfo.InvariantCulture) + "UL";

    private static string Utf8(string text) => CSharpText.Literal(text) + "u8";
}
