using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>What is written for one typed record, one model for each file that declares fields of it.</summary>
internal sealed record WrittenEntity(EquatableArray<EntityModel> Models);

/// <summary>A record's file under the name that no other file has.</summary>
internal sealed record EntityFile(string HintName, EntityModel Entity)
{
    public static IEnumerable<EntityFile> Of(IEnumerable<WrittenEntity> entities)
    {
        var hints = new HintNames();
        foreach (var model in entities.SelectMany(static entity => entity.Models))
        {
            yield return new(hints.Next(model.Frame.Namespace, model.Frame.HintName, model.FileName, EntityParts.Marker), model);
        }
    }
}

/// <summary>The fields of one typed record that one source file declares.</summary>
/// <param name="FileName">The name of that file; empty when it is the only one.</param>
/// <param name="HasNoBase">Whether the base class is ours to add.</param>
internal sealed record EntityModel(string FileName, TypeFrame Frame, bool HasNoBase, EquatableArray<FieldModel> Fields);

/// <summary>One field.</summary>
/// <param name="Declaration">Modifiers, type and name of the property.</param>
/// <param name="Accessors">Each with its body, such as <c>get => GetField&lt;int>("c_count");</c>.</param>
internal sealed record FieldModel(string Declaration, EquatableArray<string> Accessors);
