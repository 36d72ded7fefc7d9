package io.wattledger.fleet.model;

import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Keeps the model catalogue. */
@ApplicationScoped
public class ModelService {

  private final ModelRepository models;
  private final AuditTrail audit;
  private final ChangeFeed changes;

  /** Over the stored models. */
  public ModelService(ModelRepository models, AuditTrail audit, ChangeFeed changes) {
    this.models = models;
    this.audit = audit;
    this.changes = changes;
  }

  /** A page of models by code. */
  @Transactional
  public Page<ModelView> list(PageRequest page, ModelKind kind, String maker) {
    List<MachineModel> fetched = models.list(page.after(), kind, maker, page.fetchSize());
    return Page.by(fetched, page, MachineModel::code).map(MachineModel::view);
  }

  /**
   * One model.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public ModelView get(String code) {
    return models
        .findByIdOptional(code)
        .orElseThrow(() -> ProblemException.notFound("model", code))
        .view();
  }

  /**
   * Adds a model of the user's own.
   *
   * @throws ProblemException 400 when its kind and figures disagree, 409 when the code is taken
   */
  @Transactional
  public ModelView create(ModelRequest request) {
    List<FieldError> broken = broken(request);
    if (!broken.isEmpty()) {
      throw ProblemException.badRequest(
          "The figures do not fit the kind " + request.kind() + ".",
          broken.toArray(FieldError[]::new));
    }
    if (models.findByIdOptional(request.code()).isPresent()) {
      throw ProblemException.conflict(
          "There is already a model '"
              + request.code()
              + "'; use it, or choose another code. A model's figures do not change.");
    }
    MachineModel model = new MachineModel(request);
    models.persistAndFlush(model);
    ModelView after = model.view();
    audit.record("model.created", "model", model.code(), null, after);
    changes.publish("model.created", model.code(), after);
    return after;
  }

  private static List<FieldError> broken(ModelRequest model) {
    List<FieldError> errors = new ArrayList<>();
    switch (model.kind()) {
      case ASIC -> {
        if (model.hashrateThs() == null) {
          errors.add(new FieldError("/hashrateThs", "is required for an ASIC, in TH/s"));
        }
        if (model.memoryGb() != null) {
          errors.add(new FieldError("/memoryGb", "belongs to a GPU; leave it out for an ASIC"));
        }
      }
      case GPU -> {
        if (model.hashrateThs() != null) {
          errors.add(new FieldError("/hashrateThs", "belongs to an ASIC; leave it out for a GPU"));
        }
        if (model.memoryGb() == null) {
          errors.add(new FieldError("/memoryGb", "is required for a GPU, in GB"));
        }
      }
    }
    return errors;
  }
}
