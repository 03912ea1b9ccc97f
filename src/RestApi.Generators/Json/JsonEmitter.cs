using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>Prints the reader and the writer of one type.</summary>
internal static class JsonEmitter
{
    private const string Reader = "ref global::System.Text.Json.Utf8JsonReader reader";
    private const string Writer = "global::System.Text.Json.Utf8JsonWriter writer";

    public static void Emit(SourceProductionContext context, JsonFile file)
    {
        var writer = new SourceWriter();
        // JSON decides what is null, as it does for System.Text.Json. What is obsolete was reported where the user wrote it.
        writer.Line("#nullable disable warnings");
        writer.Line("#pragma warning disable CS0612, CS0618");
        writer.Line();
        using (writer.Namespace(file.RootNamespace))
        using (writer.Braces($"internal static partial class {file.ClassName}"))
        {
            if (file.IsRead)
            {
                EmitReader(writer, file);
            }

            writer.LineBetween(file.IsRead && file.IsWritten ? 1 : 0);
            if (file.IsWritten)
            {
                EmitWriter(writer, file);
            }
        }

        context.AddSource(file.HintName, writer.ToSourceText());
    }

    private static void EmitReader(SourceWriter writer, JsonFile file)
    {
        var kind = file.Kind;
        var result = kind.Type + (kind.IsValueType ? "" : "?");
        writer.Line($"internal static {result} Read{kind.Name}({Reader})");
        if (file.Shape is { } shape)
        {
            writer.Line("{");
            ReaderEmitter.Emit(writer, shape);
            writer.Line("}");
        }
        else
        {
            writer.Continuation($"=> {kind.Read("")};");
        }
    }

    private static void EmitWriter(SourceWriter writer, JsonFile file)
    {
        var kind = file.Kind;
        writer.Line($"internal static void Write{kind.Name}({Writer}, {kind.Type}{(kind.IsValueType ? "" : "?")} value)");
        if (file.Shape is { } shape)
        {
            writer.Line("{");
            WriterEmitter.Emit(writer, shape);
            writer.Line("}");
            EncodedNames.Emit(writer, shape);
        }
        else
        {
            writer.Continuation($"=> {kind.WriteStatement("value", "")};");
        }
    }
}
